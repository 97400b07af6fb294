/** A condition as it was written, before its names mean anything. `at` counts characters into its text. */
export type Expression =
  | {
      readonly is: 'number';
      readonly value: number;
      readonly unit: string | null;
      readonly at: number;
      readonly unitAt: number;
    }
  | { readonly is: 'date'; readonly text: string; readonly at: number }
  | { readonly is: 'name'; readonly name: string; readonly at: number }
  /** In quotes. */
  | { readonly is: 'text'; readonly text: string; readonly at: number }
  | {
      readonly is: 'call';
      readonly name: string;
      readonly of: string;
      readonly at: number;
      readonly ofAt: number;
    }
  | {
      readonly is: 'arithmetic';
      readonly by: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly is: 'compare';
      readonly by: Comparison;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly is: 'in';
      readonly left: Expression;
      readonly among: readonly Expression[];
      readonly negated: boolean;
      readonly at: number;
    }
  | { readonly is: 'and' | 'or'; readonly all: readonly Expression[]; readonly at: number }
  | { readonly is: 'not'; readonly of: Expression; readonly at: number };

type Arithmetic = '+' | '-' | '*' | '/' | '^';

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
