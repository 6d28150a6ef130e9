-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN     "changedAt" TIMESTAMP(3),
ADD COLUMN     "changedBy" TEXT,
ADD COLUMN     "ended" BOOLEAN,
ADD COLUMN     "reason" TEXT;
