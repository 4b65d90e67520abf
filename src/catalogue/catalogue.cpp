// SPDX-License-Identifier: MPL-2.0

#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <utility>

#include <boost/json.hpp>

#include "catalogue/plain.hpp"

namespace catalogue {

namespace json = boost::json;

namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 8> kinds{{{"number", Kind::number},
                                                                  {"flag", Kind::flag},
                                                                  {"date", Kind::date},
                                                                  {"text", Kind::text},
                                                                  {"choice", Kind::choice},
                                                                  {"select", Kind::select},
                                                                  {"range", Kind::range},
                                                                  {"dates", Kind::dates}}};

constexpr std::array<std::string_view, 6> shapes{"value", "label", "row", "column", "shape", "table"};

constexpr std::array<std::string_view, 6> errorNames{"#DIV/0!", "Err:502", "#VALUE!", "#N/A", "Err:523", "#NUM!"};

// cppumaker does not escape these, and unoidl-write refuses its own.
constexpr std::array keywords{
    "alignas",  "alignof",   "and",       "any",       "asm",      "attribute",      "auto",         "bool",
    "boolean",  "bound",     "break",     "byte",      "case",     "catch",          "char",         "class",
    "compl",    "const",     "constants", "continue",  "default",  "delete",         "do",           "double",
    "else",     "enum",      "exception", "explicit",  "export",   "extern",         "false",        "final",
    "float",    "for",       "friend",    "get",       "goto",     "hyper",          "if",           "in",
    "inline",   "inout",     "int",       "interface", "long",     "maybeambiguous", "maybedefault", "maybevoid",
    "module",   "mutable",   "namespace", "needs",     "new",      "noexcept",       "not",          "nullptr",
    "observes", "operator",  "optional",  "or",        "out",      "private",        "property",     "protected",
    "public",   "published", "raises",    "readonly",  "register", "removable",      "requires",     "return",
    "sequence", "service",   "set",       "short",     "signed",   "singleton",      "sizeof",       "static",
    "string",   "struct",    "switch",    "template",  "this",     "throw",          "transient",    "true",
    "try",      "type",      "typedef",   "typeid",    "typename", "union",          "unsigned",     "using",
    "virtual",  "void",      "volatile",  "while",     "xor"};

template <class Container>
bool contains(const Container& container, std::string_view value) {
  return std::ranges::find(container, value) != std::end(container);
}

std::string upper(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

/// Reads the members of one JSON object; what nobody asked for is a mistake.
class Reader {
public:
  Reader(const json::value& value, std::string entry) : entry_(std::move(entry)) {
    if (!value.is_object()) {
      fail("is no object");
    }
    object_ = &value.get_object();
  }

  [[noreturn]] void fail(std::string_view reason) const { throw Mistake(entry_, reason); }

  const json::value* find(std::string_view key) {
    read_.emplace(key);
    return object_->if_contains(key);
  }

  const json::value& need(std::string_view key) {
    const auto* value = find(key);
    if (value == nullptr) {
      fail("misses \"" + std::string(key) + "\"");
    }
    return *value;
  }

  std::string text(std::string_view key) {
    std::string result = optionalText(key);
    if (result.empty()) {
      fail("misses the text \"" + std::string(key) + "\"");
    }
    return result;
  }

  std::string optionalText(std::string_view key) {
    const auto* value = find(key);
    if (value == nullptr) {
      return {};
    }
    if (!value->is_string()) {
      fail("\"" + std::string(key) + "\" is no text");
    }
    return std::string(value->get_string());
  }

  bool flag(std::string_view key) {
    const auto* value = find(key);
    if (value != nullptr && !value->is_bool()) {
      fail("\"" + std::string(key) + "\" is neither true nor false");
    }
    return value != nullptr && value->get_bool();
  }

  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> result;
    for (const auto& value : list(key)) {
      if (!value.is_string() || value.get_string().empty()) {
        fail("\"" + std::string(key) + "\" holds something else than text");
      }
      result.emplace_back(value.get_string());
    }
    return result;
  }

  const json::array& list(std::string_view key) {
    static const json::array nothing;
    const auto* value = find(key);
    if (value == nullptr) {
      return nothing;
    }
    if (!value->is_array()) {
      fail("\"" + std::string(key) + "\" is no list");
    }
    return value->get_array();
  }

  void finish() const {
    for (const auto& member : *object_) {
      if (!read_.contains(std::string(member.key()))) {
        fail("has \"" + std::string(member.key()) + "\", which means nothing here");
      }
    }
  }

private:
  std::string entry_;
  const json::object* object_ = nullptr;
  std::set<std::string, std::less<>> read_;
};

Argument readArgument(const json::value& value, const std::string& entry, const std::string& since) {
  Reader reader(value, entry);
  Argument argument;
  argument.name = reader.text("name");
  argument.label = reader.optionalText("label");
  if (argument.label.empty()) {
    argument.label = argument.name;
  }
  const std::string kind = reader.text("kind");
  const auto* known = std::ranges::find(kinds, kind, &std::pair<std::string_view, Kind>::first);
  if (known == kinds.end()) {
    reader.fail("argument " + argument.name + " is of the unknown kind " + kind);
  }
  argument.kind = known->second;
  argument.description = reader.text("description");
  if (const auto* standard = reader.find("default")) {
    argument.optional = true;
    if (standard->is_string()) {
      argument.defaultValue = std::string(standard->get_string());
    } else {
      argument.defaultValue = standard->to_number<double>();
    }
  }
  argument.zeroMeansDefault = reader.flag("zeroMeansDefault");
  argument.values = reader.texts("values");
  argument.since = reader.optionalText("since");
  if (argument.since.empty()) {
    argument.since = since;
  }
  reader.finish();

  const bool lists = argument.kind == Kind::choice || argument.kind == Kind::select;
  if (lists == argument.values.empty()) {
    reader.fail("argument " + argument.name + ": a choice or select needs \"values\", nothing else has them");
  }
  if (argument.zeroMeansDefault && !argument.optional) {
    reader.fail("argument " + argument.name + " has no default that 0 could mean");
  }
  return argument;
}

Example::Element readElement(const json::value& value, const Reader& reader) {
  if (value.is_string()) {
    return std::string(value.get_string());
  }
  if (value.is_number()) {
    return value.to_number<double>();
  }
  reader.fail("an example expects neither a number nor a text");
}

Example readExample(const json::value& value, const std::string& entry) {
  Reader reader(value, entry);
  Example example;
  example.formula = reader.text("formula");
  example.data = reader.optionalText("data");
  example.note = reader.optionalText("note");
  example.notPlain = reader.optionalText("notPlain");
  if (const auto* tolerance = reader.find("tolerance")) {
    example.tolerance = tolerance->to_number<double>();
  }
  const auto& expected = reader.need("expected");
  if (expected.is_array()) {
    for (const auto& row : expected.get_array()) {
      if (!row.is_array() || row.get_array().empty()) {
        reader.fail("an example expects a table that is no list of rows");
      }
      auto& elements = example.expected.emplace_back();
      for (const auto& element : row.get_array()) {
        elements.push_back(readElement(element, reader));
      }
      if (elements.size() != example.expected.front().size()) {
        reader.fail("an example expects rows of different length");
      }
    }
  } else {
    example.expected = {{readElement(expected, reader)}};
  }
  reader.finish();
  if (example.expected.empty()) {
    reader.fail("an example expects nothing");
  }
  return example;
}

Function readFunction(const json::value& value) {
  const auto* object = value.if_object();
  const auto* named = object != nullptr ? object->if_contains("name") : nullptr;
  Reader reader(value, named != nullptr && named->is_string() ? std::string(named->get_string()) : "an entry");
  Function function;
  function.name = reader.text("name");
  function.method = reader.text("method");
  function.since = reader.text("since");
  function.summary = reader.text("summary");
  function.notes = reader.texts("notes");
  for (const auto& argument : reader.list("arguments")) {
    function.arguments.push_back(readArgument(argument, function.name, function.since));
  }
  function.shape = reader.text("shape");
  function.returns = reader.text("returns");
  function.formula = reader.text("formula");
  for (const auto& error : reader.list("errors")) {
    Reader member(error, function.name);
    function.errors.push_back({member.text("error"), member.text("when")});
    member.finish();
  }
  function.source = reader.text("source");
  function.related = reader.texts("related");
  function.questions = reader.texts("questions");
  if (const auto* plain = reader.find("plain")) {
    Reader member(*plain, function.name);
    function.plain = {member.optionalText("formula"), member.flag("arraySafe"), member.optionalText("whyNot")};
    member.finish();
    if (function.plain.formula.empty() == function.plain.whyNot.empty()) {
      reader.fail("\"plain\" needs either a formula or the reason why there is none");
    }
  }
  for (const auto& example : reader.list("examples")) {
    function.examples.push_back(readExample(example, function.name));
  }
  function.remembered = reader.flag("remembered");
  reader.finish();
  return function;
}

// --- Checks -------------------------------------------------------------------------------------------------------

void checkIdentifier(const Function& function, std::string_view what, const std::string& name) {
  const auto fail = [&](std::string_view reason) {
    throw Mistake(function.name, std::string(what) + " " + name + " " + std::string(reason));
  };
  static const std::regex camelCase("[a-z][A-Za-z0-9]*");
  if (!std::regex_match(name, camelCase)) {
    fail("is not in lowerCamelCase without underscores");
  }
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (contains(keywords, lower)) {
    fail("is a keyword of IDL or C++");
  }
}

void checkArguments(const Function& function) {
  if (function.arguments.empty()) {
    throw Mistake(function.name, "takes no arguments");
  }
  std::set<std::string> seen;
  if (function.takesDocument()) {
    seen.insert("DOCUMENT");
  }
  bool optional = false;
  for (const auto& argument : function.arguments) {
    checkIdentifier(function, "argument", argument.name);
    if (!seen.insert(upper(argument.name)).second) {
      throw Mistake(function.name, "two arguments are named " + argument.name);
    }
    if (optional && !argument.optional) {
      throw Mistake(function.name, "argument " + argument.name + " needs a default, because one before it has one");
    }
    optional = argument.optional;
  }
}

/// The number of arguments of the outermost calls of `name` in the formula; nothing for a call that does not end.
std::vector<std::size_t> argumentCounts(const std::string& formula, const std::string& name) {
  std::vector<std::size_t> counts;
  for (auto at = formula.find(name + "("); at != std::string::npos; at = formula.find(name + "(", at + 1)) {
    if (at > 0 && (std::isalnum(static_cast<unsigned char>(formula[at - 1])) != 0)) {
      continue;
    }
    std::size_t depth = 0;
    std::size_t count = 1;
    bool quoted = false;
    for (std::size_t i = at + name.size(); i < formula.size(); ++i) {
      const char c = formula[i];
      quoted = c == '"' ? !quoted : quoted;
      if (quoted) {
        continue;
      }
      depth += c == '(' || c == '{' ? 1 : 0;
      depth -= c == ')' || c == '}' ? 1 : 0;
      count += c == ';' && depth == 1 ? 1 : 0;
      if (depth == 0) {
        counts.push_back(count);
        break;
      }
    }
  }
  return counts;
}

void checkExamples(const Function& function) {
  if (function.examples.empty()) {
    throw Mistake(function.name, "has no example");
  }
  const auto required = static_cast<std::size_t>(
      std::ranges::count_if(function.arguments, [](const Argument& argument) { return !argument.optional; }));
  for (const auto& example : function.examples) {
    if (!example.formula.starts_with('=') || argumentCounts(example.formula, function.name).empty()) {
      throw Mistake(function.name, "the example " + example.formula + " does not use the function");
    }
    if (!example.data.empty() && dataColumns(example).empty()) {
      throw Mistake(function.name, "the example " + example.formula + " names no column of " + example.data);
    }
    for (const std::size_t count : argumentCounts(example.formula, function.name)) {
      if (count < required || count > function.arguments.size()) {
        throw Mistake(function.name, "the example " + example.formula + " has " + std::to_string(count) + " arguments");
      }
    }
  }
}

void checkFunction(const Function& function, const std::string& module, const std::string& header,
                   const Surroundings& surroundings) {
  static const std::regex capitals("[A-Z]{3,}");
  if (!std::regex_match(function.name, capitals)) {
    throw Mistake(function.name, "a name has three capital letters or more and nothing else (LTV1 is a cell address)");
  }
  if (contains(surroundings.reservedNames, function.name)) {
    throw Mistake(function.name, "is the name of a built-in function");
  }
  checkIdentifier(function, "method", function.method);
  if (upper(function.method) != function.name) {
    throw Mistake(function.name, "the method " + function.method + " is not the name in other letters");
  }
  if (!contains(shapes, function.shape)) {
    throw Mistake(function.name, "its result has the unknown shape " + function.shape);
  }
  for (const auto& error : function.errors) {
    if (!contains(errorNames, error.error)) {
      throw Mistake(function.name, "there is no error " + error.error);
    }
  }
  if (!std::regex_search(header, std::regex("\\b" + function.method + "\\("))) {
    throw Mistake(function.name, "src/sales/" + module + ".hpp declares no function " + function.method);
  }
  if (function.remembered && function.takesDocument()) {
    throw Mistake(function.name, "is remembered although its dates depend on the document");
  }
  checkArguments(function);
  checkExamples(function);
  if (const std::string mistake = plainMistake(function, surroundings.plainFunctions); !mistake.empty()) {
    throw Mistake(function.name, mistake);
  }
}

} // namespace

bool Function::takesDocument() const {
  return std::ranges::any_of(
      arguments, [](const Argument& argument) { return argument.kind == Kind::date || argument.kind == Kind::dates; });
}

bool Function::broadcasts() const {
  return shape != "table" && std::ranges::any_of(arguments, [](const Argument& argument) {
           return argument.kind != Kind::range && argument.kind != Kind::dates;
         });
}

bool Function::returnsSeveralCells() const {
  return shape == "row" || shape == "column" || shape == "shape" || shape == "table";
}

const Function* Catalogue::find(std::string_view name) const {
  for (const auto& family : families) {
    for (const auto& function : family.functions) {
      if (function.name == name) {
        return &function;
      }
    }
  }
  return nullptr;
}

std::vector<std::string> dataColumns(const Example& example) {
  std::vector<std::string> columns;
  if (example.data.empty()) {
    return columns;
  }
  static const std::regex name("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*\\(?");
  for (std::sregex_iterator it(example.formula.begin(), example.formula.end(), name), end; it != end; ++it) {
    const std::string word = it->str();
    if (!word.starts_with('"') && !word.ends_with('(') && !contains(columns, word)) {
      columns.push_back(word);
    }
  }
  return columns;
}

std::string textOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Mistake(file.string(), "cannot be read");
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeText(const std::filesystem::path& file, std::string_view text) {
  if (std::filesystem::exists(file) && textOf(file) == text) {
    return;
  }
  std::filesystem::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  if (!stream.flush()) {
    throw Mistake(file.string(), "cannot be written");
  }
}

std::vector<std::string> listedNames(const std::filesystem::path& file) {
  std::istringstream lines(textOf(file));
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('#')) {
      names.push_back(line);
    }
  }
  return names;
}

Catalogue load(const std::vector<std::filesystem::path>& files, const Surroundings& surroundings) {
  Catalogue catalogue;
  std::set<std::string> names;
  for (const auto& file : files) {
    json::value value;
    try {
      value = json::parse(textOf(file));
    } catch (const boost::system::system_error& error) {
      throw Mistake(file.filename().string(), std::string("is no JSON: ") + error.what());
    }
    Reader reader(value, file.filename().string());
    Family family{reader.text("family"), reader.text("module"), {}};
    const std::string header = textOf(surroundings.domain / (family.module + ".hpp"));
    for (const auto& entry : reader.list("functions")) {
      Function function = readFunction(entry);
      checkFunction(function, family.module, header, surroundings);
      if (!names.insert(function.name).second) {
        throw Mistake(function.name, "stands in the catalogue twice");
      }
      family.functions.push_back(std::move(function));
    }
    reader.finish();
    catalogue.families.push_back(std::move(family));
  }
  for (const auto& family : catalogue.families) {
    for (const auto& function : family.functions) {
      for (const auto& related : function.related) {
        if (!names.contains(related)) {
          throw Mistake(function.name, "is related to " + related + ", which is not in the catalogue");
        }
      }
    }
  }
  return catalogue;
}

std::string shortest(double value) {
  std::array<char, 32> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}

std::string defaultText(const Argument& argument) {
  if (const auto* value = std::get_if<double>(&argument.defaultValue)) {
    constexpr double third = 1.0 / 3.0;
    return *value == third ? "1/3" : shortest(*value);
  }
  if (const auto* words = std::get_if<std::string>(&argument.defaultValue)) {
    return argument.kind == Kind::text ? "\"" + *words + "\"" : *words;
  }
  return {};
}

std::string shownName(const Argument& argument) {
  std::string name = argument.label;
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string fullDescription(const Argument& argument) {
  std::string text = argument.description;
  if (!argument.values.empty()) {
    text += ": ";
    for (std::size_t i = 0; i < argument.values.size(); ++i) {
      text += (i == 0 ? "" : ", ") + std::to_string(i) + " = " + argument.values[i];
    }
  }
  if (!argument.optional) {
    return text;
  }
  text += " (optional, default " + defaultText(argument);
  const auto* value = std::get_if<double>(&argument.defaultValue);
  if (argument.zeroMeansDefault) {
    text += "; 0 or an empty cell means the default";
  } else if (argument.kind == Kind::number && value != nullptr && *value != 0) {
    text += "; an empty cell counts as 0";
  }
  return text + ")";
}

std::string fullDescription(const Function& function) {
  std::string text = function.summary;
  if (function.returnsSeveralCells()) {
    text += " Returns several cells: select them and enter with Ctrl+Shift+Enter.";
  } else if (function.broadcasts()) {
    text += " Takes whole columns when entered with Ctrl+Shift+Enter.";
  }
  return text;
}

} // namespace catalogue
