declare module "#parser" {
  import type { LRParser } from "@lezer/lr";
  export const parser: LRParser;
}
declare module "#terms" {
  export const Time: number;
  export const Date: number;
  export const Percent: number;
  export const RiskMultiple: number;
  export const Money: number;
  export const Number: number;
  export const Weekday: number;
  export const Month: number;
  export const Symbol: number;
  export const String: number;
  export const AtLeastOf: number;
  export const AtLeastTimes: number;
  export const AtStep: number;
  export const ForWhom: number;
  export const WithinLast: number;
  export const FoldOf: number;
}
