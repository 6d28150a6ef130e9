-- CreateEnum
CREATE TYPE "Language" AS ENUM ('zh', 'en');

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'waiting';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "language" "Language";

-- AlterTable
ALTER TABLE "Form" ADD COLUMN     "createdOn" TEXT;
