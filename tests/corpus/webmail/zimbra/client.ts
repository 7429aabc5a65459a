/**
 * A small page that sends what Zimbra's classic client sends: the same requests, with the same fields, in the same order, read from its published
 * sources. Its elements have the ids and classes that the client gives them, where the extension reads some.
 */
type Fields = Record<string, unknown>;
type Message = { id: string; su: string; e?: { t: string; a: string }[] };
type Folder = { id: string; name: string; n: number; view?: string; folder?: Folder[] };
type Context = { session?: { id: string }; notify?: { seq: number }[] };
type Answer = { Header: { context: Context }; Body: Record<string, Fields> };

const trashId = "3";
const junkId = "4";
/** So many items go in one request, with a pause before the next one. */
const chunkSize = 100;
const chunkPauseMs = 500;
/** Letters for folders whose messages an action on a conversation leaves alone. */
const constraints = { "3": "t", "4": "j", "5": "s", "6": "d" };

const element = (id: string) => document.querySelector<HTMLElement>(`[id="${id}"]`)!;

let session: string | undefined;
let seen = 0;
let shown = { id: "2", query: "", byConversation: false };
let selected = new Set<string>();

function send(body: Fields): Promise<Answer> {
  const [name] = Object.keys(body);
  const context = {
    _jsns: "urn:zimbra",
    userAgent: { name: "ZimbraWebClient - tests" },
    session: session ? { _content: session, id: session } : {},
    ...(seen > 0 && { notify: { seq: seen } }),
    csrfToken: (globalThis as unknown as { csrfToken: string }).csrfToken,
  };
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/service/soap/${name}`);
    request.setRequestHeader("Content-Type", "application/soap+xml; charset=utf-8");
    request.addEventListener("load", () => {
      const answer = JSON.parse(request.responseText) as Answer;
      if (request.status !== 200) return reject(new Error(request.responseText));
      session = answer.Header.context.session?.id ?? session;
      seen = answer.Header.context.notify?.at(-1)?.seq ?? seen;
      resolve(answer);
    });
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.send(JSON.stringify({ Header: { context }, Body: body }));
  });
}

const mail = (name: string, parameters: Fields) =>
  send({ [name]: { _jsns: "urn:zimbraMail", ...parameters } });

/** A dialog that is asked before something is deleted for good. */
const ask = (): Promise<void> =>
  new Promise((resolve) => {
    const dialog = document.createElement("div");
    dialog.className = "DwtDialog";
    dialog.innerHTML = '<button id="OkCancel_button2">OK</button>';
    dialog.addEventListener("click", () => {
      dialog.remove();
      resolve();
    });
    document.body.append(dialog);
  });

function showFolders(folders: readonly Folder[]): void {
  const tree = element("zov__main_Mail");
  tree.replaceChildren();
  const add = (folder: Folder): void => {
    if (folder.view === "contact") return;
    const item = document.createElement("div");
    item.id = `zti__main_Mail__${folder.id}`;
    const name = document.createElement("span");
    name.id = `${item.id}_textCell`;
    name.textContent = folder.name;
    name.addEventListener("click", () => void open({ id: folder.id, query: "" }));
    item.append(name);
    tree.append(item);
    folder.folder?.forEach(add);
  };
  folders.forEach(add);
}

/** The client asks for more rows when a person scrolls; the mailbox of the tests fits. */
async function open(wanted: Partial<typeof shown>): Promise<void> {
  shown = { ...shown, ...wanted };
  selected = new Set();
  const list = element("list");
  list.removeAttribute("data-shown");
  const types = shown.byConversation ? "conversation" : "message";
  const word = shown.query ? ` subject:${shown.query}` : "";
  const { Body } = await mail("SearchRequest", {
    sortBy: "dateDesc",
    offset: 0,
    limit: 1000,
    query: `inid:"${shown.id}"${word}`,
    types,
    recip: "0",
    ...(shown.byConversation && { fullConversation: 1 }),
  });
  const { m = [], c = [] } = Body.SearchResponse as { m?: Message[]; c?: Message[] };
  list.replaceChildren(
    ...(shown.byConversation ? c : m).map(({ id, su }) => {
      const row = document.createElement("div");
      row.className = "Row";
      row.id = `zli__${shown.byConversation ? "CLV" : "TV"}-main__${id}`;
      row.textContent = su;
      row.addEventListener("click", () => {
        row.classList.toggle("Row-selected");
        if (!selected.delete(id)) selected.add(id);
      });
      return row;
    }),
  );
  list.dataset.shown = `${shown.id} ${types} ${shown.query}`;
}

async function act(op: string, more: Fields = {}): Promise<void> {
  const ids = [...selected];
  const kind = shown.byConversation ? "Conv" : "Msg";
  while (ids.length > 0) {
    const id = ids.splice(0, chunkSize).join(",");
    await mail(`${kind}ActionRequest`, { action: { op, ...more, id } });
    if (ids.length > 0) await new Promise((resolve) => setTimeout(resolve, chunkPauseMs));
  }
}

/** Where the list is shown again, also after a refusal. */
const thenShow = (work: Promise<unknown>): void =>
  void work
    .catch(() => {
      document.body.dataset.refused = "true";
    })
    .then(() => open({}));

async function remove(): Promise<void> {
  const isPermanent = [trashId, junkId].includes(shown.id);
  if (isPermanent) await ask();
  if (!shown.byConversation) return act(isPermanent ? "delete" : "trash");
  const own = constraints[shown.id as keyof typeof constraints];
  if (isPermanent) return act("delete", { tcon: own });
  const others = Object.entries(constraints).flatMap(([id, letter]) =>
    id === shown.id ? [] : [letter],
  );
  return act("trash", { tcon: `-${others.join("")}`, l: trashId });
}

async function empty(): Promise<void> {
  await ask();
  const action = { op: "empty", id: shown.id, recursive: shown.id === trashId };
  await mail("FolderActionRequest", { action });
}

function compose(recipients: readonly string[] = []): void {
  const view = "zv__COMPOSE-1";
  const composing = document.createElement("div");
  composing.id = view;
  composing.innerHTML = `<div id="${view}_to_control"><input id="${view}_to_input"></div>
    <div id="${view}_cc_control"></div><div id="${view}_bcc_control"></div>
    <div id="${view}_subject_control"><input></div><div id="${view}_attachments_div"></div>
    <input type="file" id="${view}_file_input"><textarea></textarea><button id="zb__COMPOSE-1__SEND">Send</button>`;
  const field = composing.querySelector<HTMLInputElement>(`[id="${view}_to_input"]`)!;
  const addBubble = (address: string) => {
    const bubble = document.createElement("span");
    bubble.className = "addrBubble";
    bubble.textContent = address;
    field.before(bubble);
  };
  recipients.forEach(addBubble);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || field.value === "") return;
    addBubble(field.value);
    field.value = "";
  });
  let bytes = 0;
  const file = composing.querySelector<HTMLInputElement>(`[id="${view}_file_input"]`)!;
  file.addEventListener("change", () => {
    bytes = file.files![0]!.size;
    composing.dataset.attached = "true";
  });
  composing.querySelector("button")!.addEventListener("click", () => {
    const e = Array.from(composing.querySelectorAll(".addrBubble"), (bubble) => ({
      t: "t",
      a: bubble.textContent,
    }));
    void mail("SendMsgRequest", { m: { e, su: { _content: "essai" }, attach: { bytes } } }).then(
      () => composing.remove(),
    );
  });
  element("z_shell").append(composing);
}

async function replyToAll(): Promise<void> {
  const [id] = selected;
  const { Body } = await mail("GetMsgRequest", { m: { id, html: 1, max: 250_000 } });
  const { m } = Body.GetMsgResponse as { m: Message[] };
  compose(m[0]!.e!.map(({ a }) => a).filter((address) => address !== "agent@mairie.test"));
}

async function loadFolders(): Promise<void> {
  const { Body } = await mail("GetFolderRequest", {});
  const { folder } = Body.GetFolderResponse as { folder: Folder[] };
  showFolders(folder[0]!.folder ?? []);
}

const onPress = (id: string, work: () => void): void => element(id).addEventListener("click", work);
onPress("zb__TV-main__DELETE", () => thenShow(remove()));
onPress("zb__TV-main__SPAM", () => thenShow(act("spam")));
onPress("zmi__main_Mail__EMPTY_FOLDER", () => thenShow(empty()));
onPress("zmi__TV-main__VIEW_CLV", () => void open({ byConversation: !shown.byConversation }));
onPress("CHECK_MAIL", () => void mail("NoOpRequest", {}).then(() => open({})));
onPress("zb__NEW_MENU", () => compose());
onPress("zb__TV-main__REPLY_ALL", () => void replyToAll());
element("zi_search_inputfield").addEventListener("keydown", (event) => {
  const { value } = event.target as HTMLInputElement;
  if (event.key === "Enter") void open({ query: value });
});
/** Cases of Zimbra's own harness are sent as they are there. */
Object.assign(globalThis, { zimbraSend: send });
void loadFolders().then(() => open({}));
