/** The changes that the server reported to the extension, and so will not report to the page. */
export type ServerChanges = {
  /** The arguments of Roundcube's own calls that show the number of unread messages of a folder. */
  unread?: unknown[][];
  /** How many messages a folder holds. If the page knows another number, its list is behind. */
  listed?: { folder: string; exists: number };
  hasMoved?: boolean;
};

/** Of Roundcube's client, what is used here. */
type Client = {
  env: Record<string, unknown>;
  busy?: boolean;
  message_list?: { get_selection(): unknown[] };
  set_unread_count?: (...args: unknown[]) => void;
  refresh_list?: () => void;
  filter_mailbox?: (filter: string) => void;
};

const changesEvent = "digital-cleanup-changes";
const retryMs = 1_000;

/** In the isolated world: passes changes to the page. */
export function announceChanges(changes: ServerChanges): void {
  // Only text passes between the worlds in both browsers.
  dispatchEvent(new CustomEvent(changesEvent, { detail: JSON.stringify(changes) }));
}

/** In the page's world: lets Roundcube's own client show what changed. */
export function showRoundcubeChanges(): void {
  const getClient = () => (globalThis as { rcmail?: Client }).rcmail;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A list that is shown again has no selection, so that a person who selects comes first. */
  const showList = (keepsSelection: boolean): void => {
    clearTimeout(timer);
    const client = getClient();
    if (!client?.message_list) return;
    const isSelecting = keepsSelection && client.message_list.get_selection().length > 0;
    if (client.busy || isSelecting) timer = setTimeout(showList, retryMs, keepsSelection);
    // The search that the server has stored still holds what was moved.
    else if (client.env.search_request) client.filter_mailbox?.(filterOf(client));
    else client.refresh_list?.();
  };
  addEventListener(changesEvent, (event) => {
    const { unread = [], listed, hasMoved } = parse((event as CustomEvent<unknown>).detail);
    const client = getClient();
    for (const args of unread) client?.set_unread_count?.(...args);
    if (hasMoved) showList(false);
    if (!client || !listed || client.env.search_request) return;
    const { mailbox, exists } = client.env;
    if (listed.folder === mailbox && listed.exists !== exists) showList(true);
  });
}

const filterOf = ({ env: { search_filter: filter } }: Client): string =>
  typeof filter === "string" ? filter : "ALL";

function parse(detail: unknown): ServerChanges {
  try {
    return Object(JSON.parse(String(detail))) as ServerChanges;
  } catch {
    return {};
  }
}
