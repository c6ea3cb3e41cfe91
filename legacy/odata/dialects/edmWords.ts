import type { ODataProblem } from '../problem.ts';

const edmTypes: Readonly<Record<string, string>> = {
  string: 'Edm.String',
  decimal: 'Edm.Decimal',
  number: 'Edm.Decimal',
  int: 'Edm.Int32',
  guid: 'Edm.Guid',
  boolean: 'Edm.Boolean',
  date: 'Edm.Date',
  dateTime: 'Edm.DateTimeOffset',
};

const operatorKinds: Readonly<Record<string, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

/** What both vendors say alike, because both stand on Microsoft's OData library. */
export function edmWords(problem: ODataProblem): string {
  switch (problem.is) {
    case 'syntax':
      return `Syntax error at position ${problem.position} in '${problem.text}'. Expected ${problem.expected}.`;
    case 'unknownProperty':
      return `Could not find a property named '${problem.name}' on type '${problem.type}'.`;
    case 'incompatibleTypes': {
      const [left, right] = [edmTypes[problem.fieldType] ?? '', edmTypes[problem.literal] ?? ''];
      const operator = operatorKinds[problem.operator];
      return operator === undefined
        ? `The argument '${problem.field}' of '${problem.operator}' has the type '${left}', which it does not take.`
        : `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${operator}'.`;
    }
    case 'orAcrossFields':
      return "The 'OR' operator is not supported on distinct fields on an OData filter.";
    case 'inNotSupported':
      return "The 'in' operator is not supported.";
    case 'notSupported':
      return `${problem.what} is not supported.`;
    case 'unknownFunction':
      return `An unknown function with name '${problem.name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`;
    case 'unknownOption':
      return `The query parameter '${problem.option}' is not supported.`;
    case 'repeatedOption':
      return `Query option '${problem.option}' was specified more than once, but it must be specified at most once.`;
    case 'invalidValue':
      return `Invalid value '${problem.value}' for '${problem.option}' query option found.`;
    case 'misplacedOption':
      return `The query option '${problem.option}' cannot be applied to ${problem.place}.`;
    case 'unsupportedVersion':
      return `The value '${problem.value}' of the header '${problem.header}' is not supported; this service speaks version 4.0.`;
    case 'missingAlias':
      return `The parameter alias '${problem.alias}' has no value in the query.`;
  }
}
