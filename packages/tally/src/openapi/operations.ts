import { agendaPaths, campaignPaths, paths, quizPaths } from "@digital-cleanup/challenge";
import {
  codeParameter as code,
  created,
  done,
  media,
  ok,
  type Operation,
  operation,
  sharing,
} from "./operation.ts";
import type { SchemaName } from "./json-schemas.ts";

/** Problems that any route may answer. */
const always = ["too-many-requests", "internal"] as const;
/** Of a route that reads an event. */
const stored = ["unknown-event", "storage-unavailable", ...always] as const;
/** Of a route that writes. */
const writing = ["foreign-page", "not-json"] as const;
/** Of a route that creates an event or a campaign. */
const creating = [
  "invalid-body",
  "body-too-large",
  "creation-closed",
  "key-required",
  "key-refused",
  "code-taken",
  "storage-unavailable",
  ...writing,
  ...always,
] as const;
/** Of a route with a body. */
const withBody = ["invalid-body", "body-too-large", ...writing, ...stored] as const;
/** Of a route with a key. */
const withKey = ["key-required", "key-refused", ...stored] as const;
const withBodyAndKey = ["invalid-body", "body-too-large", ...writing, ...withKey] as const;
/** Of a route that changes an event, whose state may not allow it. */
const changing = ["event-conflict", "event-erased", ...withBodyAndKey] as const;

const territory = ["country", "region", "department", "epci", "commune"] as const;
const agendaQuery = [...territory, "challenge", "day", "page"] as const;
const unfound = ["invalid-body", "not-found", "storage-unavailable", ...always] as const;
const unread = [
  "invalid-body",
  "not-found",
  "storage-unavailable",
  "not-ready",
  ...always,
] as const;
const tagged = { isTagged: true } as const;

/** A change of an event by its organiser. */
const change = <const Id extends string>(
  id: Id,
  method: Operation["method"],
  path: string,
  body: SchemaName,
) => operation(id, method, path, done, changing, { body });

/** Every route of the API. A test compares them with the routes of the server. */
export const operations = [
  ...sharing({ group: "events" }, [
    operation("createEvent", "post", paths.events, created("CreatedEvent"), creating, {
      key: "operator",
      body: "NewEvent",
    }),
    operation("readEvent", "get", paths.event(code), ok("Event"), stored, tagged),
    operation("readPublished", "get", paths.published(code), ok("Published"), stored, tagged),
    operation("followPublished", "get", paths.live(code), media("text/event-stream"), stored),
  ]),
  ...sharing({ group: "contributions" }, [
    operation(
      "askPlace",
      "post",
      paths.places(code),
      ok("PlaceAnswer"),
      ["ticket-unknown", "ticket-used", "event-conflict", ...withBody],
      { body: "PlaceRequest" },
    ),
    operation(
      "sendContribution",
      "put",
      paths.contribution(code),
      ok("ContributionAnswer"),
      ["event-not-started", "event-closed", "place-required", "place-refused", ...withBody],
      { body: "Contribution" },
    ),
    operation(
      "withdrawContribution",
      "delete",
      paths.contribution(code),
      ok("ContributionAnswer"),
      withBody,
      { body: "Withdrawal" },
    ),
    operation("answerQuiz", "put", quizPaths.answers(code), done, ["event-conflict", ...withBody], {
      body: "QuizAnswer",
    }),
  ]),
  ...sharing({ group: "organiser", key: "operator" }, [
    operation(
      "createCampaign",
      "post",
      campaignPaths.campaigns,
      created("CreatedCampaign"),
      creating,
      { body: "NewCampaign" },
    ),
  ]),
  ...sharing({ group: "organiser", key: "organiser" }, [
    operation("readCampaign", "get", campaignPaths.campaign(code), ok("CampaignView"), [
      "key-required",
      "key-refused",
      "not-found",
      "storage-unavailable",
      ...always,
    ]),
    operation(
      "addCampaignEvent",
      "post",
      campaignPaths.events(code),
      created("Event"),
      ["not-found", "event-conflict", ...creating],
      { body: "NewCampaignEvent" },
    ),
    operation("readOrganiser", "get", paths.organiser(code), ok("OrganiserView"), withKey),
    change("changeEvent", "patch", paths.organiser(code), "EventChanges"),
    change("declare", "put", paths.declared(code), "Declared"),
    change("raiseCeilings", "post", paths.ceilings(code), "RaisedCeilings"),
    change("voidBatch", "post", paths.voidedBatch(code, "{n}"), "VoidedBatch"),
    change("closeOrReopen", "post", paths.closing(code), "Closing"),
    operation("replaceOrganiserKey", "post", paths.organiserKey(code), ok("OrganiserKey"), [
      ...writing,
      ...withKey,
    ]),
    operation(
      "addHelper",
      "post",
      paths.helpers(code),
      created("CreatedHelper"),
      ["event-conflict", ...withBodyAndKey],
      { body: "NewHelper" },
    ),
    operation("removeHelper", "delete", paths.helper(code, "{id}"), done, [
      "not-found",
      ...writing,
      ...withKey,
    ]),
    operation(
      "addTickets",
      "post",
      paths.tickets(code),
      created("NewTickets"),
      ["event-conflict", ...withBodyAndKey],
      { body: "TicketCount" },
    ),
    change("stepQuiz", "post", quizPaths.steps(code), "QuizStep"),
  ]),
  ...sharing({ group: "desk", key: "desk" }, [
    operation("readDesk", "get", paths.desk(code), ok("DeskView"), withKey),
    operation("addDeskEntries", "post", paths.desk(code), ok("DeskView"), changing, {
      body: "DeskMessage",
    }),
  ]),
  ...sharing({ group: "data" }, [
    operation(
      "exportEvent",
      "get",
      paths.export(code),
      ok("EventExport", "text/csv"),
      ["invalid-body", ...stored],
      { query: ["format", "part"] },
    ),
  ]),
  ...sharing({ group: "data", isTagged: true }, [
    operation("rollup", "get", paths.rollup, ok("Rollup"), unread, {
      query: ["year", ...territory],
    }),
    operation("rollupCsv", "get", `${paths.rollup}.csv`, media("text/csv"), unread, {
      query: ["year", ...territory],
    }),
    operation(
      "agenda",
      "get",
      `${agendaPaths.api}.geojson`,
      media("application/geo+json"),
      unfound,
      {
        query: agendaQuery,
      },
    ),
    operation("agendaCalendar", "get", `${agendaPaths.api}.ics`, media("text/calendar"), unfound, {
      query: [...agendaQuery, "lang"],
    }),
    operation("history", "get", "/api/history.json", ok("NationalHistory"), always),
    operation("historyCsv", "get", "/api/history.csv", media("text/csv"), always),
    operation("searchTerritories", "get", "/api/territories", ok("TerritoryMatches"), always, {
      query: ["q"],
    }),
    operation("describe", "get", paths.openApi, media("application/json"), always, {
      query: ["lang"],
    }),
  ]),
] as const;

export type OperationId = (typeof operations)[number]["id"];
