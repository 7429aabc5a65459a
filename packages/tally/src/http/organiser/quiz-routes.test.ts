import { paths, publicStateSchema, quizPaths, type QuizStep } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { eachTally, withOrganiser } from "../../../test/support/open-tally.ts";
import { secretOf } from "../../../test/support/samples.ts";

const organiserKey = secretOf(99);

const tally = eachTally(withOrganiser(organiserKey));

const step = (next: QuizStep, key: string | undefined = organiserKey) =>
  tally.ask("POST", quizPaths.steps("BRUME"), next, key);
const answer = (phone: number, option: string, question = "laptop") =>
  tally.ask("PUT", quizPaths.answers("BRUME"), { secret: secretOf(phone), question, option });
const quiz = async () => {
  // A state is read again ten times a second at most.
  tally.time.nowMs += 1000;
  const response = await tally.app.request(paths.published("BRUME"));
  return publicStateSchema.parse(await response.json()).quiz;
};

describe("the quiz", () => {
  test("is opened by the organiser, answered without a key, and published when it is closed", async () => {
    expect((await step({ step: "open", question: "laptop" })).status).toBe(204);
    for (const [phone, option] of ["c", "c", "c", "a", "a"].entries()) {
      expect((await answer(phone, option)).status).toBe(204);
    }
    const open = { question: "laptop", isOpen: true, answers: 5 };
    expect(await quiz()).toEqual({ asked: ["laptop"], shown: open });
    expect((await step({ step: "close" })).status).toBe(204);
    const histogram = { a: 2, b: 0, c: 3, d: 0 };
    expect(await quiz()).toEqual({
      asked: ["laptop"],
      shown: { ...open, isOpen: false, histogram },
    });
    expect((await answer(6, "c")).status).toBe(409);
  });

  test("is led by the organiser only", async () => {
    expect((await step({ step: "open", question: "laptop" }, secretOf(1))).status).toBe(403);
    expect((await tally.ask("POST", quizPaths.steps("BRUME"), { step: "close" })).status).toBe(401);
    expect(await quiz()).toBeUndefined();
  });

  test("refuses what is no answer, and names the field", async () => {
    await step({ step: "open", question: "laptop" });
    const refused = await answer(1, "e");
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ field: "option" }] });
    expect((await answer(1, "a", "gone")).status).toBe(422);
    expect(
      (await tally.ask("POST", quizPaths.steps("BRUME"), { step: "win" }, organiserKey)).status,
    ).toBe(422);
    expect((await quiz())?.shown?.answers).toBe(0);
  });

  test("stores no answer and no secret once the answers are counted", async () => {
    await step({ step: "open", question: "laptop" });
    for (const phone of [1, 2, 3]) await answer(phone, "c");
    const rows = () =>
      tally.database.prepare("SELECT hex(key) AS key FROM quiz_answer").all() as { key: string }[];
    const secrets = [1, 2, 3].map((phone) =>
      Buffer.from(secretOf(phone), "base64url").toString("hex").toUpperCase(),
    );
    expect(rows()).toHaveLength(3);
    expect(rows().filter(({ key }) => secrets.some((secret) => key.includes(secret)))).toEqual([]);
    await step({ step: "close" });
    expect(rows()).toEqual([]);
    expect((await quiz())?.shown?.histogram).toEqual({ a: 0, b: 0, c: 3, d: 0 });
  });
});
