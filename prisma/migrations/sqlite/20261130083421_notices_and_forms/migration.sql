-- AlterTable
ALTER TABLE "User" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'zh';

-- AlterTable
ALTER TABLE "Form" ADD COLUMN     "createdOn" TEXT;
