-- AlterTable
ALTER TABLE "Round" ADD COLUMN "fromFileOn" TEXT;

-- AlterTable
ALTER TABLE "PartnershipAgency" ADD COLUMN "leadsSince" TEXT;

-- CreateTable
CREATE TABLE "CommitmentMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "CommitmentMove_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentHandOver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fromMembershipId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "CommitmentHandOver_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitmentHandOver_fromMembershipId_fkey" FOREIGN KEY ("fromMembershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "pulse" INTEGER,
    "felt" TEXT,
    "moved" TEXT NOT NULL,
    "victory" TEXT NOT NULL,
    "inTheWay" TEXT NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CheckIn_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BallHolding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "participationId" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,
    "checkInId" TEXT,
    "heldFor" TEXT,
    CONSTRAINT "BallHolding_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BallHolding_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BallHolding_checkInId_fkey" FOREIGN KEY ("checkInId") REFERENCES "CheckIn" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignalAcknowledgement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byPersonId" TEXT,
    CONSTRAINT "SignalAcknowledgement_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partnershipId" TEXT,
    "roundId" TEXT,
    "membershipId" TEXT,
    "personId" TEXT,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lastError" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sendAfter" DATETIME NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" DATETIME,
    "sentAt" DATETIME,
    CONSTRAINT "Message_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MessagePreference" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("personId", "kind")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdOn" TEXT NOT NULL,
    "endedOn" TEXT,
    CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ScheduleRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "did" JSONB NOT NULL,
    "error" TEXT NOT NULL
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
    "createdAt" DATETIME NOT NULL,
    "checkInDays" INTEGER NOT NULL DEFAULT 14
);
INSERT INTO "new_Partnership" ("complexity", "createdAt", "createdById", "forWhom", "id", "intensity", "intensityNow", "invented", "mandated", "name", "nameFolded", "openMembership", "operatingModel", "purpose", "rhythmMonths", "sharedOutcome", "startedOn", "triggers", "version", "visibility", "wordsFolded") SELECT "complexity", "createdAt", "createdById", "forWhom", "id", "intensity", "intensityNow", "invented", "mandated", "name", "nameFolded", "openMembership", "operatingModel", "purpose", "rhythmMonths", "sharedOutcome", "startedOn", "triggers", "version", "visibility", "wordsFolded" FROM "Partnership";
DROP TABLE "Partnership";
ALTER TABLE "new_Partnership" RENAME TO "Partnership";
CREATE TABLE "new_Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "answered" BOOLEAN NOT NULL,
    "excused" BOOLEAN NOT NULL,
    "byMail" BOOLEAN NOT NULL DEFAULT false,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Invitation_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Invitation" ("answered", "excused", "id", "membershipId", "roundId") SELECT "answered", "excused", "id", "membershipId", "roundId" FROM "Invitation";
DROP TABLE "Invitation";
ALTER TABLE "new_Invitation" RENAME TO "Invitation";
CREATE UNIQUE INDEX "Invitation_roundId_membershipId_key" ON "Invitation"("roundId", "membershipId");
CREATE TABLE "new_Commitment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "ownerMembershipId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "actionId" TEXT,
    "roundId" TEXT,
    "madeOn" TEXT NOT NULL,
    "madeById" TEXT,
    "checkInId" TEXT,
    CONSTRAINT "Commitment_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Commitment_ownerMembershipId_fkey" FOREIGN KEY ("ownerMembershipId") REFERENCES "Membership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Commitment_checkInId_fkey" FOREIGN KEY ("checkInId") REFERENCES "CheckIn" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Commitment" ("actionId", "dueOn", "id", "madeById", "madeOn", "ownerMembershipId", "partnershipId", "roundId", "version", "what") SELECT "actionId", "dueOn", "id", "madeById", "madeOn", "ownerMembershipId", "partnershipId", "roundId", "version", "what" FROM "Commitment";
DROP TABLE "Commitment";
ALTER TABLE "new_Commitment" RENAME TO "Commitment";
CREATE INDEX "Commitment_partnershipId_idx" ON "Commitment"("partnershipId");
CREATE INDEX "Commitment_ownerMembershipId_idx" ON "Commitment"("ownerMembershipId");
CREATE TABLE "new_CommitmentClosure" (
    "commitmentId" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,
    "helped" TEXT,
    "helpNote" TEXT NOT NULL DEFAULT '',
    "byPersonId" TEXT,
    CONSTRAINT "CommitmentClosure_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CommitmentClosure" ("byPersonId", "commitmentId", "kind", "on", "reason") SELECT "byPersonId", "commitmentId", "kind", "on", "reason" FROM "CommitmentClosure";
DROP TABLE "CommitmentClosure";
ALTER TABLE "new_CommitmentClosure" RENAME TO "CommitmentClosure";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentMove_commitmentId_number_key" ON "CommitmentMove"("commitmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentHandOver_commitmentId_number_key" ON "CommitmentHandOver"("commitmentId", "number");

-- CreateIndex
CREATE INDEX "CheckIn_partnershipId_on_idx" ON "CheckIn"("partnershipId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "BallHolding_heldFor_key" ON "BallHolding"("heldFor");

-- CreateIndex
CREATE INDEX "BallHolding_partnershipId_idx" ON "BallHolding"("partnershipId");

-- CreateIndex
CREATE INDEX "SignalAcknowledgement_partnershipId_rule_idx" ON "SignalAcknowledgement"("partnershipId", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "Message_key_key" ON "Message"("key");

-- CreateIndex
CREATE INDEX "Message_state_sendAfter_idx" ON "Message"("state", "sendAfter");

-- CreateIndex
CREATE INDEX "Message_partnershipId_createdAt_idx" ON "Message"("partnershipId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_roundId_idx" ON "Message"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "ScheduleRun_startedAt_idx" ON "ScheduleRun"("startedAt");
