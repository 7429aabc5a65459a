import { newSecret, type Participation } from "@digital-cleanup/challenge";

/** A participation that has sent nothing. `getRandomValues` also works on plain http, unlike the rest of `crypto`. */
export const newParticipation = (): Participation => ({
  secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
  lastSeq: 0,
});
