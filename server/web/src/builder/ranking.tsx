import type { Ranking } from "../tree/statement";
import { Choice } from "../ui/field";
import { Line, type Props } from "./allocation";
import { SubjectEditor } from "./atoms";
import { Condition } from "./condition";
import { Formula } from "./formula";

export function RankingEditor({ label, value, onChange }: Props<Ranking>) {
  return (
    <>
      <Line>
        <Choice
          label={`${label}: end`}
          value={value.end}
          options={[
            ["top", "top"],
            ["bottom", "bottom"],
          ]}
          onChange={(end) => onChange({ ...value, end })}
        />
        <Formula
          label={`${label}: how many`}
          value={value.count}
          onChange={(count) => onChange({ ...value, count })}
        />
        of
        <SubjectEditor
          label={`${label}: universe`}
          value={value.universe}
          onChange={(universe) => onChange({ ...value, universe })}
        />
        by
        <Formula
          label={`${label}: ranked by`}
          value={value.key}
          onChange={(key) => onChange({ ...value, key })}
        />
      </Line>
      {value.where && (
        <Condition
          label={`${label} where`}
          value={value.where}
          onChange={(where) => onChange({ ...value, where })}
        />
      )}
    </>
  );
}
