import path from "node:path";
import ts from "typescript";
import { isWrapper, parse } from "./declarations";
import type { PropertyType } from "./resource-schema";
import { SDK_FOLDER } from "./sdk-files";

const SIMPLE: ReadonlyMap<ts.SyntaxKind, PropertyType> = new Map([
  [ts.SyntaxKind.StringKeyword, { kind: "string" }],
  [ts.SyntaxKind.NumberKeyword, { kind: "number" }],
  [ts.SyntaxKind.BooleanKeyword, { kind: "boolean" }],
  [ts.SyntaxKind.AnyKeyword, { kind: "any" }],
]);

/** What a type of a declaration file asks of a value. */
export function propertyType(node: ts.TypeNode): PropertyType {
  const simple = SIMPLE.get(node.kind);
  if (simple !== undefined) {
    return simple;
  }
  if (ts.isUnionTypeNode(node)) {
    return unionType(node);
  }
  if (ts.isArrayTypeNode(node)) {
    return { kind: "list", of: propertyType(node.elementType) };
  }
  if (ts.isTypeLiteralNode(node)) {
    return mapType(node);
  }
  if (ts.isParenthesizedTypeNode(node)) {
    return propertyType(node.type);
  }
  if (ts.isTypeReferenceNode(node)) {
    return referenceType(node);
  }
  // What the SDK's helpers for Lambda take (functions, code paths) never reaches a provider.
  return { kind: "any" };
}

function referenceType(node: ts.TypeReferenceNode): PropertyType {
  const [inner] = node.typeArguments ?? [];
  return isWrapper(node) && inner !== undefined
    ? propertyType(inner)
    : namedType(node.typeName.getText());
}

/** What a name stands for, by the module that it comes from. */
function namedType(name: string): PropertyType {
  const [space = "", ...rest] = name.split(".");
  const inside = rest.join(".");
  const spaces: Readonly<Record<string, () => PropertyType>> = {
    inputs: () => ({ kind: "block", name: inside }),
    outputs: () => ({ kind: "block", name: inside }),
    enums: () => ({ kind: "enum", values: enumValues(inside), open: false }),
    pulumi: () => ({ kind: rest[0] === "asset" ? "asset" : "any" }),
  };
  // A class of the same module is a resource, whose id is meant.
  const isClass = rest.length === 0 && /^[A-Z]/.test(name);
  return spaces[space]?.() ?? { kind: isClass ? "resource" : "any" };
}

function unionType(node: ts.UnionTypeNode): PropertyType {
  const types = node.types
    .filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword)
    .map(propertyType);
  const [first = { kind: "any" }, ...rest] = types;
  if (rest.length === 0) {
    return first;
  }
  const isOpen = types.some(({ kind }) => kind === "string");
  const listed = types.find((type) => type.kind === "enum");
  if (isOpen && listed !== undefined) {
    return { ...listed, open: true };
  }
  // A text or a resource is an id either way, and assets come in several classes.
  const wide = types.find(({ kind }) => kind === "resource" || kind === "asset");
  return wide ?? { kind: "union", of: types };
}

/** `{ [key: string]: … }`, the one literal that the SDK's properties use. */
function mapType(node: ts.TypeLiteralNode): PropertyType {
  const signature = node.members.find(ts.isIndexSignatureDeclaration);
  return signature === undefined
    ? { kind: "any" }
    : { kind: "map", of: propertyType(signature.type) };
}

const enums = new Map<string, ts.SourceFile>();

/** The values of `<module>.<Name>` among the SDK's enums. */
function enumValues(name: string): string[] {
  const [module = "", simple = ""] = name.split(".");
  const source =
    enums.get(module) ?? parse(path.join(SDK_FOLDER, "types", "enums", module, "index.d.ts"));
  enums.set(module, source);
  const values: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
      values.push(node.literal.text);
    }
    ts.forEachChild(node, visit);
  };
  const constants = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name: declared }) => declared.getText() === simple);
  if (constants === undefined) {
    throw new Error(`@pulumi/aws declares no enum ${name}`);
  }
  visit(constants);
  return values;
}
