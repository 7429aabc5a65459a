import { useEffect, useRef, useState } from "preact/hooks";
import { findKey } from "../client/stored-key.ts";
import { useAnnouncement } from "../client/use-announcement.ts";
import { usePublished } from "../client/use-published.ts";
import { QuizControls } from "./quiz/quiz-controls.tsx";
import { useIdle } from "./use-idle.ts";
import { ScreenView, type ScreenViewProps } from "./screen-view.tsx";
import type { Text } from "@digital-cleanup/text";

/** Checks the connection often, because a projector is usually unattended. */
const checkEveryMs = 20_000;

type Props = Omit<ScreenViewProps, "lost" | "hasArrived"> & {
  liveUrl: string;
  publishedUrl: string;
  stepsUrl: string;
};

/** The screen that follows its tally, and shows the last known state while the network is down. */
export function LiveScreen({ published: first, liveUrl, publishedUrl, stepsUrl, ...rest }: Props) {
  const { published, lost } = usePublished(first, liveUrl, publishedUrl, {
    checkEveryMs,
    onNewer: reloadPage,
  });
  const hasArrived = useArrival(published.participations.received);
  const isIdle = useIdle();
  const [organiserKey, setOrganiserKey] = useState<string>();
  useEffect(() => setOrganiserKey(findKey("o", rest.event.code)), [rest.event.code]);
  useEffect(keepAwake, []);
  return (
    <>
      <ScreenView {...rest} published={published} lost={lost} hasArrived={hasArrived} />
      {organiserKey !== undefined && published.state === "open" && (
        <QuizControls
          t={rest.t}
          quiz={published.quiz}
          stepsUrl={stepsUrl}
          organiserKey={organiserKey}
          class={isIdle ? "controls controls--idle" : "controls"}
        />
      )}
      <FullScreenButton t={rest.t} />
      <p class="hidden" role="status">
        {useAnnouncement(rest.t, published)}
      </p>
    </>
  );
}

const storageKey = "digital-cleanup.screen-reloaded";
const minIntervalMs = 300_000;

/**
 * Reloads the page after an update of its server, at most every five minutes: a proxy that still returns the old page
 * would otherwise cause a loop of reloads.
 */
function reloadPage(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(storageKey)) < minIntervalMs) return;
    sessionStorage.setItem(storageKey, String(Date.now()));
  } catch {
    // Without storage the interval cannot be enforced, so the page is not reloaded.
    return;
  }
  location.reload();
}

const shownForMs = 10_000;

/** Whether a contribution has just arrived. Their number is public at once, unlike their figures. */
function useArrival(received: number): boolean {
  const known = useRef(received);
  const [isRecent, setRecent] = useState(false);
  useEffect(() => {
    const hasArrived = received > known.current;
    known.current = received;
    if (!hasArrived) return;
    setRecent(true);
    const timer = setTimeout(() => setRecent(false), shownForMs);
    return () => clearTimeout(timer);
  }, [received]);
  return isRecent;
}

/** Keeps the display awake while the page is visible, if the browser supports it (only on https). Returns a stop function. */
function keepAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  let isStopped = false;

  async function requestLock(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (isStopped) await lock.release();
    } catch {
      // The browser refuses, for example on low battery: the display sleeps as usual.
    }
  }
  // The browser releases the lock whenever the page is hidden.
  document.addEventListener("visibilitychange", requestLock);
  void requestLock();
  return () => {
    isStopped = true;
    document.removeEventListener("visibilitychange", requestLock);
    void lock?.release();
  };
}

const toggle = (): void => {
  // The browser may refuse either request, for example if the page is framed. Then nothing changes.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
};

/** Toggles full screen, as the key F does. The button hides when idle, and reappears when the pointer moves. */
function FullScreenButton({ t }: { t: Text }) {
  const isIdle = useIdle();
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      // In a list of choices, a letter chooses the line that begins with it.
      if (target instanceof HTMLSelectElement) return;
      if (key.toLowerCase() === "f" && !ctrlKey && !metaKey && !altKey) toggle();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <button
      type="button"
      class={isIdle ? "btn full-screen full-screen--idle" : "btn full-screen"}
      onClick={toggle}
    >
      {t("tally.screen.fullScreen")}
    </button>
  );
}
