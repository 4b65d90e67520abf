// SPDX-License-Identifier: MPL-2.0

#include "office_test.hpp"

#include <memory>

#include "product.hpp"

namespace {

class SharedOffice : public testing::Environment {
public:
  harness::Office& get() {
    if (office_ == nullptr || !office_->alive()) {
      restart();
    }
    return *office_;
  }

  bool lost() const { return office_ != nullptr && !office_->alive(); }

  void TearDown() override {
    if (office_ != nullptr) {
      EXPECT_EQ(office_->end(), 0) << "the exit status of the office";
    }
    office_.reset();
    profile_.reset();
  }

private:
  void restart() {
    office_.reset();
    profile_ = std::make_unique<harness::Profile>();
    profile_->install(product::extension());
    office_ = std::make_unique<harness::Office>(*profile_);
  }

  std::unique_ptr<harness::Profile> profile_;
  std::unique_ptr<harness::Office> office_;
};

SharedOffice& shared() {
  static auto* const environment = new SharedOffice; // GoogleTest deletes it
  return *environment;
}

const auto* const registered = testing::AddGlobalTestEnvironment(&shared());

} // namespace

harness::Office& OfficeTest::office() {
  return shared().get();
}

void OfficeTest::TearDown() {
  EXPECT_FALSE(shared().lost()) << "the office ended during this test";
}
