-- AlterTable
ALTER TABLE "CountyProfile" ADD COLUMN     "privacyEn" TEXT,
ADD COLUMN     "privacyZh" TEXT;
