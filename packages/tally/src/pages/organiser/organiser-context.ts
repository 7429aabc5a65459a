import { type OrganiserView, organiserViewSchema, paths } from "@digital-cleanup/challenge";
import type { QrDrawing } from "@digital-cleanup/ui/qr-image.tsx";
import { createContext } from "preact";
import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import * as z from "zod/mini";
import { type Asked, type AskFailure, askTally } from "../client/ask-tally.ts";
import { storeKey } from "../client/stored-key.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import type { PublishedDays } from "./day/add-later-published.ts";

/** The page's state, which the server embeds as JSON. It contains only public data. */
export type OrganiserPageState = {
  code: string;
  name: string;
  /** The fingerprint of a guarded event's key; the links to the event include it. */
  keyFingerprint?: string | undefined;
  baseUrl: string;
  basePath: string;
  qrUrl: string;
  /** The public link as a QR code, on the page before the event. The code that draws it would be a quarter of the page. */
  publicQr?: QrDrawing | undefined;
  /** Where the extension and the organiser's guide are. */
  extensionUrl: string;
  guideUrl: string;
  /** On the page of the day; absent for an event published at its close. */
  publishedDays?: PublishedDays | undefined;
};

type Ask = <T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  /** A path of the contract, relative to `basePath`. */
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
) => Promise<Asked<T>>;

type Organiser = LocaleProps &
  OrganiserPageState & {
    view: OrganiserView;
    organiserKey: string;
    /** When the view was loaded, if later requests failed. */
    lostSinceMs: number | undefined;
    /** Sends a request with the organiser's key. */
    ask: Ask;
    refresh: () => void;
    replaceKey: (key: string) => void;
    /** Announces a change to screen readers. */
    announce: (sentence: string) => void;
  };

export const OrganiserContext = createContext<Organiser | undefined>(undefined);

export function useOrganiser(): Organiser {
  const organiser = useContext(OrganiserContext);
  if (!organiser) throw new Error("useOrganiser outside of OrganiserPage");
  return organiser;
}

export const emptyAnswer = z.undefined();

const firstRetryMs = 2_000;
const maxRetryMs = 30_000;

/** Loads the organiser's view with the key, and retries while the tally is unreachable. */
export function useOrganiserView(code: string, basePath: string, key: string | undefined) {
  const [view, setView] = useState<OrganiserView>();
  const [failure, setFailure] = useState<AskFailure>();
  const readAtMs = useRef(0);
  const retryMs = useRef(firstRetryMs);

  const load = useCallback(async () => {
    if (key === undefined) return;
    const asked = await askTally({
      method: "GET",
      url: basePath + paths.organiser(code),
      key,
      schema: organiserViewSchema,
    });
    setFailure(asked.ok ? undefined : asked);
    if (!asked.ok) return;
    storeKey("o", code, key);
    readAtMs.current = Date.now();
    retryMs.current = firstRetryMs;
    setView(asked.value);
  }, [code, basePath, key]);

  useEffect(() => void load(), [load]);

  // The server may be restarting, so the delay doubles after each failure. An `online` event retries at once.
  useEffect(() => {
    if (failure?.failure !== "unreachable") return;
    const retry = () => void load();
    const timer = setTimeout(retry, retryMs.current);
    retryMs.current = Math.min(maxRetryMs, retryMs.current * 2);
    addEventListener("online", retry);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", retry);
    };
  }, [failure, load]);

  return { view, failure, readAtMs: readAtMs.current, load };
}
