-- AlterTable
ALTER TABLE "CountyProfile" ADD COLUMN "onlyLanguage" TEXT;
