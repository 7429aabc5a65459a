/**
 * The questions of the quiz that were asked, and the answers to the one that is open. `key` is the hash of event, question and
 * the phone's secret, so that the answers of one phone to two questions are not linked. Answers are erased once they are counted.
 */
export const quiz = `
CREATE TABLE quiz_question (
  event INTEGER NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'closed', 'hidden')),
  answers INTEGER NOT NULL,
  histogram TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE quiz_answer (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  question TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;
`;
