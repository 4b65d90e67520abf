// SPDX-License-Identifier: MPL-2.0
//
// The tool of the build that stops it when an example of the catalogue does not hold.

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "catalogue/examples.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: check-examples EXAMPLES.json DATA-FOLDER\n";
    return EXIT_FAILURE;
  }
  try {
    std::ifstream file(argv[1], std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    int wrong = 0;
    for (const auto& example : catalogue::readExamples(json)) {
      if (const std::string difference = catalogue::difference(example, argv[2]); !difference.empty()) {
        std::cerr << "error: " << example.function << ": the example " << example.formula
                  << " does not hold: " << difference << "\n";
        ++wrong;
      }
    }
    return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
