-- AlterTable
ALTER TABLE "ReleasePlan" ADD COLUMN     "againstId" TEXT,
ADD COLUMN     "changes" INTEGER NOT NULL,
ADD COLUMN     "endedAt" TIMESTAMP(3),
ADD COLUMN     "endedBy" TEXT,
ADD COLUMN     "figures" INTEGER NOT NULL,
ADD COLUMN     "nextReleaseOn" TEXT;

-- CreateTable
CREATE TABLE "ReleaseWithdrawal" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReleaseWithdrawal_pkey" PRIMARY KEY ("countyCode","releaseId")
);
