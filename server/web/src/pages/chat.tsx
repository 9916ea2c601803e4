import { Empty, Page } from "../ui/surface";

export function ChatPage() {
  return (
    <Page title="Chat">
      <Empty>…</Empty>
    </Page>
  );
}
