-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "changes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "dueOn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "entry" JSONB,
ADD COLUMN     "handOver" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lastCheckInOn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "nameFolded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "need" INTEGER NOT NULL DEFAULT 99,
ADD COLUMN     "nextReviewOn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "successor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "throughAgencyId" TEXT,
ADD COLUMN     "watchedOn" TEXT;

-- CreateTable
CREATE TABLE "AgencyNaming" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "agencyFolded" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "AgencyNaming_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyManager" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "agencyFolded" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "AgencyManager_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HelpRequest" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "grantId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "askedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "answerKind" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "closedOn" TEXT,
    "passedFromId" TEXT,

    CONSTRAINT "HelpRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Viewing" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Viewing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdministratorEntry" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "AdministratorEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AgencyNaming_partnershipId_endedAt_idx" ON "AgencyNaming"("partnershipId", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyNaming_agencyFolded_endedAt_idx" ON "AgencyNaming"("agencyFolded", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyManager_personId_endedAt_idx" ON "AgencyManager"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyManager_agencyFolded_endedAt_idx" ON "AgencyManager"("agencyFolded", "endedAt");

-- CreateIndex
CREATE INDEX "HelpRequest_partnershipId_createdAt_idx" ON "HelpRequest"("partnershipId", "createdAt");

-- CreateIndex
CREATE INDEX "HelpRequest_grantId_answerKind_closedOn_idx" ON "HelpRequest"("grantId", "answerKind", "closedOn");

-- CreateIndex
CREATE INDEX "Viewing_partnershipId_lastAt_idx" ON "Viewing"("partnershipId", "lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Viewing_partnershipId_personId_what_on_key" ON "Viewing"("partnershipId", "personId", "what", "on");

-- CreateIndex
CREATE INDEX "AdministratorEntry_partnershipId_createdAt_idx" ON "AdministratorEntry"("partnershipId", "createdAt");

-- CreateIndex
CREATE INDEX "AdministratorEntry_personId_until_idx" ON "AdministratorEntry"("personId", "until");

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_need_nameFolded_id_idx" ON "Grant"("personId", "standing", "endedAt", "need", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_nameFolded_id_idx" ON "Grant"("personId", "standing", "endedAt", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_lastCheckInOn_id_idx" ON "Grant"("personId", "standing", "endedAt", "lastCheckInOn", "id");

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_nextReviewOn_id_idx" ON "Grant"("personId", "standing", "endedAt", "nextReviewOn", "id");

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_dueOn_idx" ON "Grant"("personId", "standing", "endedAt", "dueOn");

-- CreateIndex
CREATE INDEX "Grant_dueOn_standing_endedAt_idx" ON "Grant"("dueOn", "standing", "endedAt");

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_throughAgencyId_fkey" FOREIGN KEY ("throughAgencyId") REFERENCES "AgencyNaming"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyNaming" ADD CONSTRAINT "AgencyNaming_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyManager" ADD CONSTRAINT "AgencyManager_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Viewing" ADD CONSTRAINT "Viewing_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorEntry" ADD CONSTRAINT "AdministratorEntry_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");
