/** Runs in the background: the limits of suggestions begin anew, so that each message may get one. */
export const forgetSuggestions = `async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open("digital-cleanup-values"));
  await done(database.transaction("values", "readwrite").objectStore("values").delete("habits"));
  database.close();
  await browser.storage.session.set({ "changed:habits": crypto.randomUUID() });
}`;
