-- AlterTable
ALTER TABLE "AgencyNaming" ADD COLUMN     "participationId" TEXT;

-- DropIndex
DROP INDEX "Grant_personId_standing_endedAt_dueOn_idx";

-- CreateIndex
CREATE INDEX "Grant_personId_standing_endedAt_dueOn_need_throughAgencyId_idx" ON "Grant"("personId", "standing", "endedAt", "dueOn", "need", "throughAgencyId");

-- CreateIndex
CREATE INDEX "Grant_throughAgencyId_endedAt_idx" ON "Grant"("throughAgencyId", "endedAt");

-- CreateIndex
CREATE INDEX "AgencyNaming_participationId_endedAt_idx" ON "AgencyNaming"("participationId", "endedAt");

-- AddForeignKey
ALTER TABLE "AgencyNaming" ADD CONSTRAINT "AgencyNaming_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "PartnershipAgency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Each naming finds the part of its agency; one whose agency is called otherwise by now finds none.
UPDATE "AgencyNaming" SET "participationId" = (
    SELECT "PartnershipAgency"."id" FROM "PartnershipAgency" JOIN "Agency" ON "Agency"."id" = "PartnershipAgency"."agencyId"
    WHERE "PartnershipAgency"."partnershipId" = "AgencyNaming"."partnershipId" AND "Agency"."nameFolded" = "AgencyNaming"."agencyFolded"
);
