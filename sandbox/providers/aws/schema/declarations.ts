import { readFileSync } from "node:fs";
import ts from "typescript";

/** A property as it is written in a declaration file. */
export interface DeclaredProperty {
  readonly name: string;
  readonly type: ts.TypeNode;
  /** Whether it may be left out or be undefined. */
  readonly optional: boolean;
  /** Its comment, without the stars. */
  readonly comment: string;
}

/** A declaration file, read without the files that it imports. */
export function parse(file: string): ts.SourceFile {
  return parseText(readFileSync(file, "utf8"));
}

/** The same for a piece of one. */
export function parseText(text: string): ts.SourceFile {
  return ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.Latest, true);
}

/** The properties of an exported interface; undefined where the file has none of that name. */
export function interfaceIn(
  source: ts.SourceFile,
  name: string,
): readonly DeclaredProperty[] | undefined {
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  return found && found.members.filter(ts.isPropertySignature).map(declared);
}

/** The readonly properties of a class: the outputs of a resource. */
export function classIn(
  source: ts.SourceFile,
  name: string,
): readonly DeclaredProperty[] | undefined {
  const found = source.statements.find(
    (statement): statement is ts.ClassDeclaration =>
      ts.isClassDeclaration(statement) && statement.name?.text === name,
  );
  return found && found.members.filter(ts.isPropertyDeclaration).map(declared);
}

function declared(node: ts.PropertySignature | ts.PropertyDeclaration): DeclaredProperty {
  if (node.type === undefined) {
    throw new Error(`${node.getText()}: a property without a type`);
  }
  return {
    name: node.name.getText(),
    type: node.type,
    optional: node.questionToken !== undefined || mayBeUndefined(node.type),
    comment: ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? "")
      .join(" "),
  };
}

function mayBeUndefined(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) {
    return type.types.some(mayBeUndefined);
  }
  if (ts.isTypeReferenceNode(type) && isWrapper(type)) {
    return type.typeArguments?.some(mayBeUndefined) ?? false;
  }
  return type.kind === ts.SyntaxKind.UndefinedKeyword;
}

/** `pulumi.Input<…>` and `pulumi.Output<…>`: what is inside is meant. */
export function isWrapper(type: ts.TypeReferenceNode): boolean {
  return ["pulumi.Input", "pulumi.Output"].includes(type.typeName.getText());
}
