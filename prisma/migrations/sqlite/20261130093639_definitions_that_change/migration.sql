-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN "changedAt" DATETIME;
ALTER TABLE "IndicatorVersion" ADD COLUMN "changedBy" TEXT;
ALTER TABLE "IndicatorVersion" ADD COLUMN "ended" BOOLEAN;
ALTER TABLE "IndicatorVersion" ADD COLUMN "reason" TEXT;
