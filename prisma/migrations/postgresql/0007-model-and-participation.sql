-- What portfolios kept was made while the operating model was part of the record, which every guardian angel sees. It is made anew from what is released.
UPDATE "Grant" SET "entry" = NULL, "need" = 99, "stage" = '', "lastCheckInOn" = '', "nextReviewOn" = '', "dueOn" = '', "changes" = "changes" + 1 WHERE "standing" = 'guardian-angel';
