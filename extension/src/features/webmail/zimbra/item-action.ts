import { asList, folderIds, type SoapBody } from "./soap.ts";

/** What a request does to messages, conversations or folders. */
export type ItemAction = {
  items: "messages" | "conversations" | "folders";
  effect: "trashed" | "junked" | "deleted" | "emptied";
  ids: readonly string[];
};

const itemsOf = {
  MsgActionRequest: "messages",
  ConvActionRequest: "conversations",
  FolderActionRequest: "folders",
} as const;
type RequestName = keyof typeof itemsOf;
const requestNames = Object.keys(itemsOf) as RequestName[];

type Request = {
  action?: { op?: unknown; id?: unknown; l?: unknown };
  requestId?: string | number;
};

function effectOf({ op, l }: NonNullable<Request["action"]>): ItemAction["effect"] | undefined {
  if (op === "trash" || (op === "move" && String(l) === folderIds.trash)) return "trashed";
  if (op === "spam" || (op === "move" && String(l) === folderIds.junk)) return "junked";
  if (op === "delete") return "deleted";
  return op === "empty" ? "emptied" : undefined;
}

/** The response to a request, which has its name and number; a refused one has none. */
const isConfirmed = (name: RequestName, { requestId }: Request, response: SoapBody): boolean =>
  asList(response[name.replace("Request", "Response")]).some(
    (one) => requestId === undefined || String((one as Request).requestId) === String(requestId),
  );

/** What a body of one request or of a batch asks for, each with what tells whether a response confirms it. */
export function parseItemActions(body: SoapBody) {
  const batch = body.BatchRequest as SoapBody | undefined;
  return requestNames.flatMap((name) =>
    (asList((batch ?? body)[name]) as Request[]).flatMap((request) => {
      const { action = {} } = request;
      const effect = effectOf(action);
      if (!effect) return [];
      const ids = String(action.id).split(",");
      const isConfirmedBy = (response: SoapBody) =>
        isConfirmed(name, request, batch ? (Object(response.BatchResponse) as SoapBody) : response);
      return [{ items: itemsOf[name], effect, ids, isConfirmedBy }];
    }),
  );
}
