-- CreateTable
CREATE TABLE "UnitPast" (
    "countyCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "until" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "successorId" TEXT,
    "reason" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "unitId", "number"),
    CONSTRAINT "UnitPast_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit" ("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
