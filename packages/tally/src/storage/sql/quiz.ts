import type { OptionId, QuestionId, Quiz, QuizHistogram } from "@digital-cleanup/challenge";
import { quizHistogram } from "../../publication/quiz-histogram.ts";
import type { EventChange } from "../event-change.ts";
import type { EventRecord } from "../event-record.ts";
import type { QuizStore } from "../quiz-store.ts";
import type { StoreAccess } from "../store-access.ts";
import type { Transaction } from "../transaction.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** Answers erased in one transaction. */
const rowsPerErasure = 1000;

type Row = {
  position: number;
  question: QuestionId;
  standing: "open" | "closed" | "hidden";
  answers: number;
  histogram: string | null;
};

const done: EventChange = { ok: true };
const outOfStep: EventChange = { ok: false, reason: "outOfStep" };

const prepareStatements = (database: SqlDatabase) => ({
  rows: database.prepare(
    `SELECT position, question, standing, histogram,
       CASE standing WHEN 'open'
         THEN (SELECT count(*) FROM quiz_answer
           WHERE quiz_answer.event = quiz_question.event
             AND quiz_answer.question = quiz_question.question)
         ELSE answers END AS answers
     FROM quiz_question WHERE event = ? ORDER BY position`,
  ),
  insert: database.prepare(
    `INSERT INTO quiz_question (event, position, question, standing, answers)
     VALUES (?, ?, ?, 'open', 0)`,
  ),
  counts: database.prepare(
    `SELECT choice, count(*) AS answers FROM quiz_answer WHERE event = ? AND question = ?
     GROUP BY choice`,
  ),
  publish: database.prepare(
    `UPDATE quiz_question SET standing = 'closed', answers = ?, histogram = ?
     WHERE event = ? AND position = ?`,
  ),
  hide: database.prepare("UPDATE quiz_question SET standing = 'hidden' WHERE event = ?"),
  openQuestion: database.prepare(
    "SELECT question FROM quiz_question WHERE event = ? AND standing = 'open'",
  ),
  insertAnswer: database.prepare(
    `INSERT INTO quiz_answer (event, key, question, choice) VALUES (?, ?, ?, ?)
     ON CONFLICT (event, key) DO NOTHING`,
  ),
  eraseCounted: database.prepare(
    `DELETE FROM quiz_answer WHERE (event, key) IN (
       SELECT quiz_answer.event, quiz_answer.key FROM quiz_answer
       JOIN quiz_question ON quiz_question.event = quiz_answer.event
         AND quiz_question.question = quiz_answer.question
       WHERE standing <> 'open' LIMIT ?)`,
  ),
  eraseAnswers: database.prepare("DELETE FROM quiz_answer WHERE event = ?"),
});
type Statements = ReturnType<typeof prepareStatements>;

/** The questions that were asked, and the answers to the open one. */
export function createQuiz(database: SqlDatabase, { run, changeEvent }: Omit<StoreAccess, "read">) {
  const statements = prepareStatements(database);

  /** The open question of each event, read once for a group of answers that share a commit. */
  const openQuestions = new WeakMap<Transaction, Map<number, string | undefined>>();
  function openQuestionOf(transaction: Transaction, { id }: EventRecord): string | undefined {
    const known = openQuestions.get(transaction) ?? new Map<number, string | undefined>();
    openQuestions.set(transaction, known);
    if (!known.has(id))
      known.set(id, statements.openQuestion.get(id)?.question as string | undefined);
    return known.get(id);
  }

  async function eraseCountedAnswers(): Promise<void> {
    const eraseSome = () =>
      run(() => {
        const { changes } = statements.eraseCounted.run(rowsPerErasure);
        return () => Number(changes);
      });
    while ((await eraseSome()) === rowsPerErasure);
  }

  const store: QuizStore = {
    async step(code, step) {
      const result = await changeEvent(code, (transaction, record) => {
        if (record.erasedOn !== null) return { ok: false, reason: "erased" };
        openQuestions.delete(transaction);
        transaction.touch(record);
        if (step.step === "open") return open(statements, record, step.question);
        return step.step === "close" ? close(statements, record) : takeOff(statements, record);
      });
      if (result.ok && step.step === "close") await eraseCountedAnswers();
      return result;
    },

    answer: (code, { key, question, option }) =>
      run<"stored" | "unknown" | "notOpen">(
        (transaction) => {
          const record = transaction.find(code);
          if (!record) return () => "unknown";
          const isOpen =
            transaction.state(record) === "open" &&
            openQuestionOf(transaction, record) === question;
          if (!isOpen) return () => "notOpen";
          statements.insertAnswer.run(record.id, key, question, option);
          transaction.touch(record);
          return () => "stored";
        },
        { codes: [code] },
      ),
  };

  return {
    store,
    /** Also those that a process that ended had counted. */
    eraseCountedAnswers,
    readQuiz: (record: EventRecord) => readQuiz(statements, record),
    /** For the transaction that erases the event's contributions. */
    erase({ id }: EventRecord): void {
      statements.hide.run(id);
      statements.eraseAnswers.run(id);
    },
  };
}

const readRows = ({ rows }: Statements, { id }: EventRecord) => rows.all(id) as Row[];

function open(statements: Statements, record: EventRecord, question: QuestionId): EventChange {
  const asked = readRows(statements, record);
  const isOutOfStep = asked.some((row) => row.standing === "open" || row.question === question);
  if (isOutOfStep) return outOfStep;
  statements.hide.run(record.id);
  statements.insert.run(record.id, asked.length, question);
  return done;
}

function close(statements: Statements, record: EventRecord): EventChange {
  const row = readRows(statements, record).find(({ standing }) => standing === "open");
  if (!row) return outOfStep;
  const received = new Map(
    statements.counts
      .all(record.id, row.question)
      .map(({ choice, answers }) => [choice as OptionId, Number(answers)]),
  );
  const histogram = quizHistogram(received, record.event.k);
  const text = histogram ? JSON.stringify(histogram) : null;
  statements.publish.run(row.answers, text, record.id, row.position);
  return done;
}

function takeOff(statements: Statements, record: EventRecord): EventChange {
  const isClosed = readRows(statements, record).some(({ standing }) => standing === "closed");
  if (!isClosed) return outOfStep;
  statements.hide.run(record.id);
  return done;
}

function readQuiz(statements: Statements, record: EventRecord): Quiz | undefined {
  const asked = readRows(statements, record);
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
