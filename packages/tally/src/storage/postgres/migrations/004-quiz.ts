/** The tables of SQLite's migration 13. */
export const quiz = `
CREATE TABLE quiz_question (
  event INTEGER NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'closed', 'hidden')),
  answers INTEGER NOT NULL,
  histogram TEXT,
  PRIMARY KEY (event, position)
);

CREATE TABLE quiz_answer (
  event INTEGER NOT NULL REFERENCES event (id),
  key BYTEA NOT NULL,
  question TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (event, key)
);
`;
