import { afterEach, expect, test, vi } from "vitest";
import { turnsLock } from "../turns.ts";
import { parseFolderPage, readFolder } from "./read-folder.ts";

afterEach(() => vi.unstubAllGlobals());

/** Of the page that Debian's Roundcube 1.6 answers for a folder's properties. */
const page = (script: string, size: string) => `<script>
rcmail.set_env({"task":"settings","messagecount":80,"folder":"Trash"});
if (window.parent && parent.rcmail) parent.rcmail.set_quota(${script});rcmail.gui_object('editform', 'form');
</script><fieldset><tr><td class="title"><label for="_count">Courriels</label></td><td>80</td></tr>
<tr><td class="title"><label for="_size">Taille</label></td><td>${size}</td></tr></fieldset>`;

test("the number, the size and the quota are read", () => {
  const quota = '{"used":6656,"total":102400,"title":"Utilisation: 6.5 Mo (7%);"}';
  expect(parseFolderPage(page(quota, "4.9 Mo"))).toEqual({
    messages: 80,
    shownSize: "4.9 Mo",
    usedQuota: 6656,
  });
});

test("a size that is only computed on request is unknown, and one that was read later", () => {
  const link = '<a href="#" id="folder-size">Cliquez</a>';
  for (const size of [link, "0 o"]) {
    expect(parseFolderPage(page("{}", size))).toEqual({ messages: 80, usedQuota: undefined });
  }
});

test("another page, for example the one for signing in, says nothing", () => {
  expect(parseFolderPage("<title>Roundcube Webmail :: Bienvenue</title>")).toBeUndefined();
  // A folder may have any name.
  const named = 'rcmail.set_env({"folder":"\\"messagecount\\":5"});';
  expect(parseFolderPage(named)).toBeUndefined();
});

test("the deletion, which the page sends next, waits for the reading", async () => {
  const { promise: answer, resolve } = Promise.withResolvers<Response>();
  // Node's locks are those of all test files of this process.
  await navigator.locks.request(turnsLock, () => undefined);
  vi.stubGlobal("location", { pathname: "/" });
  vi.stubGlobal("fetch", () => answer);
  const read = readFolder("Trash");
  const remove = vi.fn<() => void>();
  const deleted = navigator.locks.request(turnsLock, { mode: "shared" }, remove);
  await new Promise((done) => setTimeout(done, 20));
  expect(remove).not.toHaveBeenCalled();
  resolve(new Response(page("{}", "")));
  await Promise.all([read, deleted]);
  expect(remove).toHaveBeenCalledOnce();
});

test("beside a request of the page that is under way, as while a message is written, it does not wait", async () => {
  vi.stubGlobal("location", { pathname: "/" });
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(page("{}", ""))));
  await navigator.locks.request(turnsLock, { mode: "shared" }, async () => {
    expect(await readFolder("Trash")).toMatchObject({ messages: 80 });
  });
});
