import { Link } from "@tanstack/react-router";
import { Page } from "../ui/surface";

export function Missing() {
  return (
    <Page title="There is no such page">
      <Link to="/" className="text-accent underline">
        Go to the strategies
      </Link>
    </Page>
  );
}
