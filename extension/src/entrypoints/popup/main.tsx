import "../../ui/tokens.css";
import "../../ui/components.css";
import { AppShell } from "../../ui/app-shell.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";

function Dashboard() {
  const { t } = usePage();
  return <AppShell sections={[]} />;
}

mountPage((t) => t("common.product"), () => <Dashboard />);
