-- AlterTable
ALTER TABLE "User" ADD COLUMN "language" TEXT;

-- AlterTable
ALTER TABLE "Form" ADD COLUMN     "createdOn" TEXT;
