/** Reports a change to every open page, this one included. `name` says what changed. */
export const createAnnouncement = (name: string) => ({
  announce(): void {
    const channel = new BroadcastChannel(name);
    channel.postMessage("changed");
    channel.close();
  },
  /** Calls `listener` after each change in any context. Returns a function that stops watching. */
  watch(listener: () => void): () => void {
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", listener);
    return () => channel.close();
  },
});
