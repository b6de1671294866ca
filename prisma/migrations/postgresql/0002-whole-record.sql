-- DropIndex
DROP INDEX "MembershipRole_membershipId_role_key";

-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "complexity" TEXT,
ADD COLUMN     "intensityNow" TEXT,
ADD COLUMN     "wordsFolded" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "MembershipRole" ADD COLUMN     "since" TEXT,
ADD COLUMN     "until" TEXT;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'self-assessment',
ADD COLUMN     "module" TEXT,
ADD COLUMN     "subject" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Departure" (
    "membershipId" TEXT NOT NULL,
    "handOver" TEXT NOT NULL,
    "replacementId" TEXT,
    "notedOn" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("membershipId")
);

-- CreateTable
CREATE TABLE "MemberLink" (
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdOn" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "endedOn" TEXT,

    CONSTRAINT "MemberLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Accountability" (
    "membershipId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "reportsTo" TEXT NOT NULL,
    "agreedTime" TEXT NOT NULL,
    "agreedMandate" TEXT NOT NULL,
    "agreedRoom" TEXT NOT NULL,
    "adviceSignedBy" TEXT NOT NULL,
    "limits" TEXT NOT NULL,
    "updatedOn" TEXT NOT NULL,

    CONSTRAINT "Accountability_pkey" PRIMARY KEY ("membershipId")
);

-- CreateTable
CREATE TABLE "LeadershipTask" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,

    CONSTRAINT "LeadershipTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "participationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "share" INTEGER,

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tie" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,

    CONSTRAINT "Tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IwiParticipation" (
    "partnershipId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "involvement" TEXT,
    "advisers" TEXT NOT NULL,
    "bothAnswerTo" TEXT NOT NULL,
    "dataWhose" TEXT NOT NULL,
    "updatedOn" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "IwiParticipation_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "developedBy" TEXT,
    "developedNote" TEXT NOT NULL,
    "startsOn" TEXT,
    "reviewOn" TEXT,
    "endsOn" TEXT,
    "terms" JSONB NOT NULL,
    "issues" JSONB NOT NULL,
    "money" JSONB NOT NULL,
    "moneyNote" TEXT NOT NULL,
    "groundRules" TEXT NOT NULL,
    "link" TEXT,
    "createdById" TEXT,
    "createdOn" TEXT NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementStep" (
    "id" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "AgreementStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "id" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "participationId" TEXT,
    "name" TEXT NOT NULL,

    CONSTRAINT "AgreementParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementSignature" (
    "id" TEXT NOT NULL,
    "partyId" TEXT NOT NULL,
    "membershipId" TEXT,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "signedOn" TEXT,

    CONSTRAINT "AgreementSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementAmendment" (
    "id" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "notedOn" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "AgreementAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementDocument" (
    "id" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "addedOn" TEXT NOT NULL,
    "addedById" TEXT,

    CONSTRAINT "AgreementDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentFile" (
    "documentId" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DocumentFile_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "ModelChoice" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "model" TEXT,
    "answers" JSONB NOT NULL,
    "reasons" TEXT NOT NULL,
    "stage" TEXT,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "ModelChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelSetUpStep" (
    "id" TEXT NOT NULL,
    "choiceId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byPersonId" TEXT,

    CONSTRAINT "ModelSetUpStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "resultId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Departure_replacementId_idx" ON "Departure"("replacementId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberLink_tokenHash_key" ON "MemberLink"("tokenHash");

-- CreateIndex
CREATE INDEX "MemberLink_membershipId_idx" ON "MemberLink"("membershipId");

-- CreateIndex
CREATE INDEX "LeadershipTask_partnershipId_idx" ON "LeadershipTask"("partnershipId");

-- CreateIndex
CREATE INDEX "LeadershipTask_membershipId_idx" ON "LeadershipTask"("membershipId");

-- CreateIndex
CREATE INDEX "Resource_partnershipId_idx" ON "Resource"("partnershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Resource_participationId_kind_key" ON "Resource"("participationId", "kind");

-- CreateIndex
CREATE INDEX "Tie_partnershipId_idx" ON "Tie"("partnershipId");

-- CreateIndex
CREATE INDEX "Tie_fromId_idx" ON "Tie"("fromId");

-- CreateIndex
CREATE INDEX "Tie_toId_idx" ON "Tie"("toId");

-- CreateIndex
CREATE INDEX "Version_partnershipId_on_idx" ON "Version"("partnershipId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Version_kind_subjectId_number_key" ON "Version"("kind", "subjectId", "number");

-- CreateIndex
CREATE INDEX "Agreement_partnershipId_idx" ON "Agreement"("partnershipId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementStep_agreementId_number_key" ON "AgreementStep"("agreementId", "number");

-- CreateIndex
CREATE INDEX "AgreementParty_agreementId_idx" ON "AgreementParty"("agreementId");

-- CreateIndex
CREATE INDEX "AgreementParty_participationId_idx" ON "AgreementParty"("participationId");

-- CreateIndex
CREATE INDEX "AgreementSignature_partyId_idx" ON "AgreementSignature"("partyId");

-- CreateIndex
CREATE INDEX "AgreementSignature_membershipId_idx" ON "AgreementSignature"("membershipId");

-- CreateIndex
CREATE INDEX "AgreementAmendment_agreementId_idx" ON "AgreementAmendment"("agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementDocument_agreementId_number_key" ON "AgreementDocument"("agreementId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ModelChoice_partnershipId_number_key" ON "ModelChoice"("partnershipId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ModelSetUpStep_choiceId_step_key" ON "ModelSetUpStep"("choiceId", "step");

-- CreateIndex
CREATE INDEX "ImportJob_createdById_idx" ON "ImportJob"("createdById");

-- CreateIndex
CREATE INDEX "MembershipRole_membershipId_idx" ON "MembershipRole"("membershipId");

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Departure" ADD CONSTRAINT "Departure_replacementId_fkey" FOREIGN KEY ("replacementId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberLink" ADD CONSTRAINT "MemberLink_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accountability" ADD CONSTRAINT "Accountability_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadershipTask" ADD CONSTRAINT "LeadershipTask_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadershipTask" ADD CONSTRAINT "LeadershipTask_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IwiParticipation" ADD CONSTRAINT "IwiParticipation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementStep" ADD CONSTRAINT "AgreementStep_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSignature" ADD CONSTRAINT "AgreementSignature_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSignature" ADD CONSTRAINT "AgreementSignature_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementAmendment" ADD CONSTRAINT "AgreementAmendment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementDocument" ADD CONSTRAINT "AgreementDocument_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentFile" ADD CONSTRAINT "DocumentFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "AgreementDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelChoice" ADD CONSTRAINT "ModelChoice_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelSetUpStep" ADD CONSTRAINT "ModelSetUpStep_choiceId_fkey" FOREIGN KEY ("choiceId") REFERENCES "ModelChoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The search looks through these words; every change of the record writes them anew.
UPDATE "Partnership" SET "wordsFolded" = "nameFolded";
