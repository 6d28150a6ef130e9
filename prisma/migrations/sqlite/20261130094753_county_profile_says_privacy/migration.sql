-- AlterTable
ALTER TABLE "CountyProfile" ADD COLUMN "privacyEn" TEXT;
ALTER TABLE "CountyProfile" ADD COLUMN "privacyZh" TEXT;
