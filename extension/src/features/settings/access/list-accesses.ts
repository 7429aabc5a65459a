import type { Permissions } from "../../../platform/browser.ts";
import { bookmarksPermission } from "../../../platform/bookmarks.ts";
import { dataSendingPermission } from "../../../platform/access/data-consent.ts";
import { downloadsPermission } from "../../../platform/downloads.ts";
import { alwaysOnPermissions } from "../../../platform/access/permissions.ts";
import { tabsPermission } from "../../../platform/tabs.ts";

type NamedKind = "everySite" | "downloads" | "bookmarks" | "tabs" | "dataSending";

/** An access that the browser grants after a question, and that a person can remove. */
export type Access = ({ kind: NamedKind } | { kind: "site"; host: string }) & {
  permissions: Permissions.Permissions;
  isGranted: boolean;
};

const isEverySite = (pattern: string): boolean => /^(?:[\w*]+:\/\/\*\/|<all_urls>)/.test(pattern);
const hostIn = (pattern: string): string => pattern.replace(/^[^/]*\/\/|\/\*$/g, "");

/** All of them, granted or not, and each single site that is granted. */
export function listAccesses(all: Permissions.AnyPermissions, isFirefox: boolean): Access[] {
  const origins = all.origins ?? [];
  const hasEverySite = origins.some(isEverySite);
  // Browsers refuse to remove a single site while every site is granted.
  const sites = hasEverySite ? [] : origins;
  const named = (
    kind: Extract<NamedKind, "downloads" | "bookmarks" | "tabs">,
    permissions: Permissions.Permissions,
  ): Access => ({ kind, permissions, isGranted: all.permissions?.includes(kind) ?? false });
  return [
    { kind: "everySite", permissions: alwaysOnPermissions, isGranted: hasEverySite },
    ...sites.map((pattern): Access => ({
      kind: "site",
      host: hostIn(pattern),
      permissions: { origins: [pattern] },
      isGranted: true,
    })),
    named("downloads", downloadsPermission),
    named("tabs", tabsPermission),
    named("bookmarks", bookmarksPermission),
    ...(isFirefox
      ? [
          {
            kind: "dataSending" as const,
            permissions: dataSendingPermission,
            isGranted: dataSendingPermission.data_collection.every((kind) =>
              all.data_collection?.includes(kind),
            ),
          },
        ]
      : []),
  ];
}
