-- CreateEnum
CREATE TYPE "UnitChange" AS ENUM ('created', 'renamed', 'moved', 'followed', 'closed', 'merged', 'reopened');

-- CreateTable
CREATE TABLE "UnitPast" (
    "countyCode" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "until" TEXT NOT NULL,
    "change" "UnitChange" NOT NULL,
    "code" TEXT NOT NULL,
    "sort" "UnitSort" NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "successorId" TEXT,
    "reason" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UnitPast_pkey" PRIMARY KEY ("countyCode","unitId","number")
);

-- AddForeignKey
ALTER TABLE "UnitPast" ADD CONSTRAINT "UnitPast_countyCode_unitId_fkey" FOREIGN KEY ("countyCode", "unitId") REFERENCES "Unit"("countyCode", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
