-- AlterTable
ALTER TABLE "Target" ADD COLUMN "setAt" DATETIME;
ALTER TABLE "Target" ADD COLUMN "setBy" TEXT;

-- CreateTable
CREATE TABLE "LastLook" (
    "countyCode" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "userId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "SupervisionFile" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "SupervisionFile_countyCode_replyId_fkey" FOREIGN KEY ("countyCode", "replyId") REFERENCES "SupervisionReply" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SupervisionReply" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "supervisionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id"),
    CONSTRAINT "SupervisionReply_countyCode_supervisionId_fkey" FOREIGN KEY ("countyCode", "supervisionId") REFERENCES "Supervision" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Supervision" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "dimension" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "ratio" REAL,
    "status" TEXT NOT NULL,
    "departmentCode" TEXT,
    "ownerId" TEXT,
    "task" TEXT NOT NULL,
    "expected" REAL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedBy" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "endedBy" TEXT,
    "endedAt" DATETIME,
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateTable
CREATE TABLE "TargetAnswer" (
    "countyCode" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "text" TEXT,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "id")
);

-- CreateIndex
CREATE INDEX "SavedView_countyCode_userId_idx" ON "SavedView"("countyCode", "userId");

-- CreateIndex
CREATE INDEX "SupervisionFile_countyCode_replyId_idx" ON "SupervisionFile"("countyCode", "replyId");

-- CreateIndex
CREATE INDEX "SupervisionReply_countyCode_supervisionId_idx" ON "SupervisionReply"("countyCode", "supervisionId");

-- CreateIndex
CREATE INDEX "Supervision_countyCode_state_dueOn_idx" ON "Supervision"("countyCode", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Supervision_countyCode_unitId_indicatorCode_idx" ON "Supervision"("countyCode", "unitId", "indicatorCode");

-- CreateIndex
CREATE INDEX "TargetAnswer_countyCode_unitId_year_indicatorCode_idx" ON "TargetAnswer"("countyCode", "unitId", "year", "indicatorCode");

