import {
  type OptionId,
  optionIds,
  type QuestionId,
  type Quiz,
  type QuizHistogram,
  type QuizStep,
} from "@digital-cleanup/challenge";
import type { StoreContext } from "./context.ts";
import { type Query, writeRows } from "./database.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import { type EventRecord, holdEvents, stateOf } from "./events.ts";
import { Groups } from "./groups.ts";

/** `key` is the hash of event, question and the phone's secret. */
export type QuizAnswer = { key: Uint8Array; question: QuestionId; option: OptionId };

/** The quiz in the room. Promises resolve and reject as those of `Store`. */
export type QuizStore = {
  /** `outOfStep`: the question was asked before, another one is open, or none is open or shown. */
  step(code: string, step: QuizStep): Promise<EventChange>;
  /** Stores the first answer of a key; a later one changes nothing. */
  answer(code: string, answer: QuizAnswer): Promise<"stored" | "unknown" | "notOpen">;
};

/** Answers erased in one transaction. */
const rowsPerErasure = 1000;

type Row = {
  position: number;
  question: QuestionId;
  standing: "open" | "closed" | "hidden";
  answers: number;
  histogram: string | null;
};

type Sent = { code: string; answer: QuizAnswer };
type AnswerResult = Awaited<ReturnType<QuizStore["answer"]>>;

const done: EventChange = { ok: true };
const outOfStep: EventChange = { ok: false, reason: "outOfStep" };

/** The questions that were asked, and the answers to the open one. */
export function createQuiz(context: StoreContext): QuizStore {
  const answers = new Groups((group: readonly Sent[]) => storeAnswers(context, group));
  return {
    async step(code, step) {
      const result = await changeEvent(context, code, async ({ query }, record) => {
        if (record.erasedOn !== null) return { ok: false, reason: "erased" };
        if (step.step === "open") return openQuestion(query, record, step.question);
        return step.step === "close" ? closeQuestion(query, record) : hideQuestion(query, record);
      });
      if (result.ok && step.step === "close") await eraseCountedAnswers(context);
      return result;
    },

    answer: (code, answer) => answers.add({ code, answer }),
  };
}

/** Erases the answers to questions that are closed, also those that a process that ended had counted. */
export async function eraseCountedAnswers({ database }: StoreContext): Promise<void> {
  const eraseSome = () =>
    database.transaction(({ query }) =>
      query(
        `DELETE FROM quiz_answer WHERE (event, key) IN (
           SELECT quiz_answer.event, quiz_answer.key FROM quiz_answer
           JOIN quiz_question ON quiz_question.event = quiz_answer.event
             AND quiz_question.question = quiz_answer.question
           WHERE standing <> 'open' LIMIT ?1) RETURNING event`,
        [rowsPerErasure],
      ),
    );
  while ((await eraseSome()).length === rowsPerErasure);
}

async function storeAnswers(
  { database, clock, notify }: StoreContext,
  group: readonly Sent[],
): Promise<AnswerResult[]> {
  const given = database.dialect.givenRows("given", {
    event: "INTEGER",
    key: "BYTEA",
    question: "TEXT",
    choice: "TEXT",
  });
  const sql = `INSERT INTO quiz_answer (event, key, question, choice)
    SELECT * FROM ${given} WHERE true ON CONFLICT (event, key) DO NOTHING`;
  const results = await database.transaction(async (db) => {
    const nowMs = clock();
    const events = await holdEvents(
      db,
      group.map(({ code }) => code),
    );
    const open = new Map<string, string | undefined>();
    for (const [code, event] of events) {
      if (stateOf(event, nowMs) !== "open") continue;
      open.set(code, await readOpenQuestion(db.query, event.id));
    }
    const isOpen = ({ code, answer }: Sent) => open.get(code) === answer.question;
    const rows = group
      .filter(isOpen)
      .map(({ code, answer: { key, question, option } }) => {
        return [events.get(code)!.id, key, question, option] as const;
      })
      // In the order of keys, as every writer of several rows.
      .toSorted(([, one], [, other]) => Buffer.compare(one, other));
    await writeRows(db, sql, rows);
    return group.map((sent): AnswerResult => {
      if (!events.has(sent.code)) return "unknown";
      return isOpen(sent) ? "stored" : "notOpen";
    });
  });
  const stored = group.filter((_, index) => results[index] === "stored");
  notify([...new Set(stored.map(({ code }) => code))]);
  return results;
}

async function readOpenQuestion(query: Query, eventId: number): Promise<string | undefined> {
  const [open] = await query<{ question: string }>(
    "SELECT question FROM quiz_question WHERE event = ?1 AND standing = 'open'",
    [eventId],
  );
  return open?.question;
}

const readRows = (query: Query, eventId: number): Promise<Row[]> =>
  query<Row>(
    `SELECT position, question, standing, histogram,
       CASE standing WHEN 'open'
         THEN (SELECT count(*) FROM quiz_answer
           WHERE quiz_answer.event = quiz_question.event
             AND quiz_answer.question = quiz_question.question)
         ELSE answers END AS answers
     FROM quiz_question WHERE event = ?1 ORDER BY position`,
    [eventId],
  );

const hideAll = (query: Query, { id }: EventRecord): Promise<unknown> =>
  query("UPDATE quiz_question SET standing = 'hidden' WHERE event = ?1", [id]);

async function openQuestion(
  query: Query,
  record: EventRecord,
  question: QuestionId,
): Promise<EventChange> {
  const asked = await readRows(query, record.id);
  const isOutOfStep = asked.some((row) => row.standing === "open" || row.question === question);
  if (isOutOfStep) return outOfStep;
  await hideAll(query, record);
  await query(
    `INSERT INTO quiz_question (event, position, question, standing, answers)
     VALUES (?1, ?2, ?3, 'open', 0)`,
    [record.id, asked.length, question],
  );
  return done;
}

async function closeQuestion(query: Query, record: EventRecord): Promise<EventChange> {
  const rows = await readRows(query, record.id);
  const row = rows.find(({ standing }) => standing === "open");
  if (!row) return outOfStep;
  const counts = await query<{ choice: OptionId; answers: number }>(
    `SELECT choice, count(*) AS answers FROM quiz_answer WHERE event = ?1 AND question = ?2
     GROUP BY choice`,
    [record.id, row.question],
  );
  const received = new Map(counts.map(({ choice, answers }) => [choice, answers]));
  const histogram = Object.fromEntries(
    optionIds.map((option) => [option, received.get(option) ?? 0]),
  );
  await query(
    `UPDATE quiz_question SET standing = 'closed', answers = ?3, histogram = ?4
     WHERE event = ?1 AND position = ?2`,
    [record.id, row.position, row.answers, JSON.stringify(histogram)],
  );
  return done;
}

async function hideQuestion(query: Query, record: EventRecord): Promise<EventChange> {
  const rows = await readRows(query, record.id);
  if (!rows.some(({ standing }) => standing === "closed")) return outOfStep;
  await hideAll(query, record);
  return done;
}

export async function readQuiz(query: Query, eventId: number): Promise<Quiz | undefined> {
  const asked = await readRows(query, eventId);
  if (asked.length === 0) return;
  const shown = asked.find(({ standing }) => standing !== "hidden");
  return {
    asked: asked.map(({ question }) => question),
    ...(shown && {
      shown: {
        question: shown.question,
        isOpen: shown.standing === "open",
        answers: shown.answers,
        ...(shown.histogram !== null && {
          histogram: JSON.parse(shown.histogram) as QuizHistogram,
        }),
      },
    }),
  };
}
