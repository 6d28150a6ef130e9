-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN "computedFrom" TEXT;
