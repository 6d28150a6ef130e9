-- CreateTable
CREATE TABLE "ReleaseWithdrawal" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnBy" TEXT NOT NULL,
    "withdrawnAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ReleasePlan" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishAt" DATETIME NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "nextReleaseOn" TEXT,
    "signedBy" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "endedBy" TEXT,
    "endedAt" DATETIME,
    "againstId" TEXT,
    "figures" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "snapshot" BLOB NOT NULL,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("countyCode", "id")
);
INSERT INTO "new_ReleasePlan" ("countyCode", "hash", "id", "noteEn", "noteZh", "period", "publishAt", "rowVersion", "signedAt", "signedBy", "snapshot", "state", "version") SELECT "countyCode", "hash", "id", "noteEn", "noteZh", "period", "publishAt", "rowVersion", "signedAt", "signedBy", "snapshot", "state", "version" FROM "ReleasePlan";
DROP TABLE "ReleasePlan";
ALTER TABLE "new_ReleasePlan" RENAME TO "ReleasePlan";
CREATE INDEX "ReleasePlan_countyCode_state_publishAt_idx" ON "ReleasePlan"("countyCode", "state", "publishAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
