import { quizPaths, paths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { quizKey } from "../../keys/quiz-key.ts";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { secretOf } from "../../../test/support/samples.ts";

const t = await loadText("fr");

const tally = eachTally(withEvent);

/** The text of a page without the data of its script. */
async function read(path: string): Promise<string> {
  // A state is read again ten times a second at most.
  tally.time.nowMs += 1000;
  const html = await (await tally.app.request(`${path}?lang=fr`)).text();
  return html.replaceAll(/<script[^]*?<\/script>/g, "").replaceAll(/<[^>]+>/g, " ");
}
const answer = (options: string) =>
  Promise.all(
    Array.from(options, (option, phone) =>
      tally.store.quiz.answer("BRUME", {
        key: quizKey("BRUME", "laptop", secretOf(phone)),
        question: "laptop",
        option: option as "a",
      }),
    ),
  );

test("phone and screen show the question, and every option's number and the source only once it is closed", async () => {
  const [phone, screen] = [quizPaths.page("BRUME"), paths.screenPage("BRUME")];
  const pages = [phone, screen];
  const [question, why] = [t("quiz.of.laptop.question"), t("quiz.of.laptop.why")];
  for (const page of pages) expect(await read(page)).not.toContain(question);
  await tally.store.quiz.step("BRUME", { step: "open", question: "laptop" });
  await answer("cccaaaa");
  for (const page of pages) {
    const text = await read(page);
    expect(text).toContain(question);
    expect(text).not.toContain(why);
    expect(text).not.toContain(t("quiz.isRight"));
  }
  await tally.store.quiz.step("BRUME", { step: "close" });
  for (const page of pages) {
    const text = await read(page);
    expect(text).toContain(t("tally.quiz.answers", { count: 7 }));
    expect(text).toContain(t("tally.quiz.noNames"));
    const plain = (said: string) => said.replaceAll(/\s+/g, " ");
    const right = `${t("quiz.of.laptop.c")} ${t("quiz.isRight")}`;
    const counted = `${t("quiz.of.laptop.a")} 4 ${t("quiz.of.laptop.b")} 0 ${right} 3`;
    expect(plain(text)).toContain(plain(counted));
  }
  expect(await read(phone)).toContain(why);
  expect(await read(phone)).toContain(t("quiz.sourceOf.caen"));
  expect(await read(screen)).toContain(t("tally.quiz.sourceOf.caen"));
});

test("a question that nobody answered says so, without bars", async () => {
  await tally.store.quiz.step("BRUME", { step: "open", question: "laptop" });
  await tally.store.quiz.step("BRUME", { step: "close" });
  const html = await (await tally.app.request(`${paths.screenPage("BRUME")}?lang=fr`)).text();
  expect(html).toContain(t("tally.quiz.noAnswers"));
  expect(html).not.toContain("answers__bar");
  expect(html).not.toContain(t("tally.quiz.noNames"));
});

test("the page where people take part links to the quiz while a question is open", async () => {
  const isHidden = async () => {
    tally.time.nowMs += 1000;
    const html = await (await tally.app.request(`${paths.joinPage("BRUME")}?lang=fr`)).text();
    expect(html).toContain(`href="${quizPaths.page("BRUME")}?lang=fr"`);
    return /id="join-question"[^>]* hidden/.test(html);
  };
  expect(await isHidden()).toBe(true);
  await tally.store.quiz.step("BRUME", { step: "open", question: "laptop" });
  expect(await isHidden()).toBe(false);
  await tally.store.quiz.step("BRUME", { step: "close" });
  expect(await isHidden()).toBe(true);
});
