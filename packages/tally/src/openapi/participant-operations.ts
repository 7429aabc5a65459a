import { paths, quizPaths } from "@digital-cleanup/challenge";
import { codeParameter, created, done, ok, type Operation } from "./operation.ts";
import { creating, stored, withBody } from "./problem-sets.ts";

/** Public routes, and routes for participants. */
export const participantOperations = [
  {
    id: "createEvent",
    group: "events",
    method: "post",
    path: paths.events,
    key: "operator",
    body: "NewEvent",
    answer: created("CreatedEvent"),
    problems: creating,
  },
  {
    id: "readEvent",
    group: "events",
    method: "get",
    path: paths.event(codeParameter),
    answer: ok("Event"),
    isTagged: true,
    problems: stored,
  },
  {
    id: "readPublished",
    group: "events",
    method: "get",
    path: paths.published(codeParameter),
    answer: ok("Published"),
    isTagged: true,
    problems: stored,
  },
  {
    id: "followPublished",
    group: "events",
    method: "get",
    path: paths.live(codeParameter),
    answer: { status: 200, also: ["text/event-stream"] },
    problems: stored,
  },
  {
    id: "askPlace",
    group: "contributions",
    method: "post",
    path: paths.places(codeParameter),
    body: "PlaceRequest",
    answer: ok("PlaceAnswer"),
    problems: ["ticket-unknown", "ticket-used", "event-conflict", ...withBody],
  },
  {
    id: "sendContribution",
    group: "contributions",
    method: "put",
    path: paths.contribution(codeParameter),
    body: "Contribution",
    answer: ok("ContributionAnswer"),
    problems: ["event-not-started", "event-closed", "place-required", "place-refused", ...withBody],
  },
  {
    id: "withdrawContribution",
    group: "contributions",
    method: "delete",
    path: paths.contribution(codeParameter),
    body: "Withdrawal",
    answer: ok("ContributionAnswer"),
    problems: withBody,
  },
  {
    id: "answerQuiz",
    group: "contributions",
    method: "put",
    path: quizPaths.answers(codeParameter),
    body: "QuizAnswer",
    answer: done,
    problems: ["event-conflict", ...withBody],
  },
] as const satisfies Operation[];
