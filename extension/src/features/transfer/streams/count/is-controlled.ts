import { captureGetter } from "./natives.ts";

const getController = findController();

/** In a sandboxed frame the browser refuses even to name its service workers; a worker has none to name. */
function findController(): () => unknown {
  try {
    const { serviceWorker } = navigator;
    const controller = captureGetter(ServiceWorkerContainer.prototype, "controller");
    return () => controller(serviceWorker);
  } catch {
    return () => undefined;
  }
}

/** Whether a service worker may answer instead of a server. Its own requests are counted elsewhere. */
export const isControlled = (): boolean => Boolean(getController());
