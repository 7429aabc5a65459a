import { expect, test } from "vitest";
import { parseFolderPage } from "./read-folder.ts";

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
