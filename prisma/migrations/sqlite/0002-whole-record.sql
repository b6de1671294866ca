-- DropIndex
DROP INDEX "MembershipRole_membershipId_role_key";

-- AlterTable
ALTER TABLE "MembershipRole" ADD COLUMN "since" TEXT;
ALTER TABLE "MembershipRole" ADD COLUMN "until" TEXT;

-- CreateTable
CREATE TABLE "Departure" (
    "membershipId" TEXT NOT NULL PRIMARY KEY,
    "handOver" TEXT NOT NULL,
    "replacementId" TEXT,
    "notedOn" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "Departure_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Departure_replacementId_fkey" FOREIGN KEY ("replacementId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MemberLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdOn" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "endedOn" TEXT,
    CONSTRAINT "MemberLink_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Accountability" (
    "membershipId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "reportsTo" TEXT NOT NULL,
    "agreedTime" TEXT NOT NULL,
    "agreedMandate" TEXT NOT NULL,
    "agreedRoom" TEXT NOT NULL,
    "adviceSignedBy" TEXT NOT NULL,
    "limits" TEXT NOT NULL,
    "updatedOn" TEXT NOT NULL,
    CONSTRAINT "Accountability_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LeadershipTask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,
    CONSTRAINT "LeadershipTask_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LeadershipTask_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "participationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "share" INTEGER,
    CONSTRAINT "Resource_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Resource_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tie" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,
    CONSTRAINT "Tie_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tie_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tie_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IwiParticipation" (
    "partnershipId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "involvement" TEXT,
    "advisers" TEXT NOT NULL,
    "bothAnswerTo" TEXT NOT NULL,
    "dataWhose" TEXT NOT NULL,
    "updatedOn" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "IwiParticipation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Version" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "Version_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "Agreement_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "AgreementStep_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "participationId" TEXT,
    "name" TEXT NOT NULL,
    CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgreementParty_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partyId" TEXT NOT NULL,
    "membershipId" TEXT,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "signedOn" TEXT,
    CONSTRAINT "AgreementSignature_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "AgreementParty" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgreementSignature_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementAmendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "notedOn" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "AgreementAmendment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "addedOn" TEXT NOT NULL,
    "addedById" TEXT,
    CONSTRAINT "AgreementDocument_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentFile" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "DocumentFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "AgreementDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModelChoice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "model" TEXT,
    "answers" JSONB NOT NULL,
    "reasons" TEXT NOT NULL,
    "stage" TEXT,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "ModelChoice_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModelSetUpStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "choiceId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "ModelSetUpStep_choiceId_fkey" FOREIGN KEY ("choiceId") REFERENCES "ModelChoice" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "resultId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Partnership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "sharedOutcome" TEXT,
    "forWhom" TEXT NOT NULL,
    "triggers" JSONB NOT NULL,
    "intensity" TEXT,
    "openMembership" BOOLEAN,
    "mandated" BOOLEAN,
    "operatingModel" TEXT,
    "startedOn" TEXT,
    "complexity" TEXT,
    "intensityNow" TEXT,
    "rhythmMonths" INTEGER NOT NULL,
    "visibility" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL,
    "wordsFolded" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_Partnership" ("createdAt", "createdById", "forWhom", "id", "intensity", "invented", "mandated", "name", "nameFolded", "openMembership", "operatingModel", "purpose", "rhythmMonths", "sharedOutcome", "startedOn", "triggers", "version", "visibility") SELECT "createdAt", "createdById", "forWhom", "id", "intensity", "invented", "mandated", "name", "nameFolded", "openMembership", "operatingModel", "purpose", "rhythmMonths", "sharedOutcome", "startedOn", "triggers", "version", "visibility" FROM "Partnership";
DROP TABLE "Partnership";
ALTER TABLE "new_Partnership" RENAME TO "Partnership";
CREATE TABLE "new_Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT 'self-assessment',
    "module" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "partnershipId" TEXT NOT NULL,
    "openFor" TEXT,
    "number" INTEGER NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "instrumentVersion" TEXT NOT NULL,
    "orderSeed" INTEGER NOT NULL,
    "minimumAnswers" INTEGER NOT NULL,
    "facilitatorPersonId" TEXT,
    "facilitatorName" TEXT NOT NULL,
    "openedById" TEXT,
    CONSTRAINT "Round_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Round" ("closesOn", "facilitatorName", "facilitatorPersonId", "id", "instrumentVersion", "minimumAnswers", "number", "openFor", "openedById", "openedOn", "orderSeed", "partnershipId") SELECT "closesOn", "facilitatorName", "facilitatorPersonId", "id", "instrumentVersion", "minimumAnswers", "number", "openFor", "openedById", "openedOn", "orderSeed", "partnershipId" FROM "Round";
DROP TABLE "Round";
ALTER TABLE "new_Round" RENAME TO "Round";
CREATE UNIQUE INDEX "Round_openFor_key" ON "Round"("openFor");
CREATE INDEX "Round_partnershipId_idx" ON "Round"("partnershipId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- The search looks through these words; every change of the record writes them anew.
UPDATE "Partnership" SET "wordsFolded" = "nameFolded";
