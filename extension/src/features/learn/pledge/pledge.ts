import * as z from "zod/mini";

/** The practices that a person can pledge, each with a sentence in the first person. */
export const pledgeIds = ["d2", "b3", "i2", "f6", "f3", "e1", "d6", "b1"] as const;
export type PledgeId = (typeof pledgeIds)[number];

/** Few enough to be kept. */
export const maxPledges = 3;
export const maxOwnWords = 160;

export const pledgeSchema = z.object({
  chosen: z.array(z.enum(pledgeIds)).check(z.maxLength(maxPledges)),
  ownWords: z.string().check(z.maxLength(maxOwnWords)),
});
export type Pledge = z.infer<typeof pledgeSchema>;

export const noPledge: Pledge = { chosen: [], ownWords: "" };

/** Adds or removes a commitment, in the order of the list. One too many is not added. */
export function toggle(pledge: Pledge, id: PledgeId): Pledge {
  const isChosen = pledge.chosen.includes(id);
  if (!isChosen && pledge.chosen.length >= maxPledges) return pledge;
  const chosen = pledgeIds.filter((one) => pledge.chosen.includes(one) !== (one === id));
  return { ...pledge, chosen };
}
