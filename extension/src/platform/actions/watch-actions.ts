const channelName = "action-log";

/** Makes every open view of the actions read them again. */
export function announceActions(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
}

/** Calls `listener` after any context changed the actions. Returns a function that stops watching. */
export function watchActions(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
