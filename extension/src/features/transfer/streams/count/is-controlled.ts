import { captureGetter } from "./natives.ts";

const getController = findController();

/** Reading `navigator.serviceWorker` fails in a sandboxed frame, and a worker may have no `ServiceWorkerContainer`. */
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
