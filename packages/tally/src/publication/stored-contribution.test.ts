import { expect, test } from "vitest";
import {
  packed,
  packedFiles,
  storedContribution,
} from "../../test/support/events/stored-contribution.ts";
import { contributionStanding, figureStandings, isPending } from "./stored-contribution.ts";

test("a contribution is pending until a batch publishes its current totals", () => {
  const standing = (current: number, published?: number) =>
    contributionStanding(
      storedContribution({
        current: packedFiles(current),
        published: published === undefined ? null : packedFiles(published),
      }),
    );
  expect(standing(3)).toBe("pending");
  expect(standing(3, 3)).toBe("published");
  expect(standing(4, 3)).toBe("pending");
});

test("a first contribution of zeros does not wait, since it changes no sum", () => {
  const zeros = storedContribution({ current: packedFiles(0) });
  expect(isPending(zeros)).toBe(false);
  expect(contributionStanding(zeros)).toBe("published");
});

test("each figure stands for itself", () => {
  const contribution = storedContribution({
    current: packed({ "measured.files": 4, "declared.emails": 9, "declared.grams": 50 }),
    published: packed({ "measured.files": 4, "declared.emails": 7 }),
    // The bit of grams, the seventh figure.
    standsOut: 64,
  });
  expect(figureStandings(contribution)).toEqual({
    files: "published",
    emails: "pending",
    grams: "standsOut",
  });
  expect(contributionStanding(contribution)).toBe("pending");
});

test("a contribution stands out if every figure that waits does", () => {
  const contribution = storedContribution({ current: packedFiles(900), standsOut: 1 });
  expect(contributionStanding(contribution)).toBe("standsOut");
});

test("a contribution above the limit is not pending", () => {
  const aboveLimit = storedContribution({
    current: packedFiles(9),
    published: packedFiles(3),
    isAboveLimit: true,
  });
  expect(isPending(aboveLimit)).toBe(false);
  expect(contributionStanding(aboveLimit)).toBe("aboveLimit");
});

test("a withdrawn contribution is pending only while the published sums contain it", () => {
  expect(contributionStanding(storedContribution({ published: packedFiles(3) }))).toBe("withdrawn");
  expect(isPending(storedContribution({ published: packedFiles(3) }))).toBe(true);
  expect(isPending(storedContribution({}))).toBe(false);
});
